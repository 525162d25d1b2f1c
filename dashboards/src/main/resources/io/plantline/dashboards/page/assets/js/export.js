// The values of any time, taken away as a table.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { isoDay, midnight, unit, whole } from './format.js';
import { named, t } from './language.js';
import { now } from './run.js';
import { because } from './told.js';
import { intervalWord } from './words.js';

const FORMATS = [['csv', 'CSV'], ['jsonl', t('JSON lines')], ['parquet', 'Parquet']];
const WEEK = 7 * 86_400_000;

/**
 * A form for the values of a scope per interval; days are those of the plant.
 *
 * @param period whose days stand there at first; the last week where there is none
 * @param kpis to choose from, each with its unit; all that are computed where there are none
 */
export function exportForm(plant, scope, per, { period, kpis = [] } = {}) {
  const first = h('input', { type: 'date', name: 'from', required: true, value: isoDay(period?.start ?? now() - WEEK, plant.timeZone) });
  const last = h('input', { type: 'date', name: 'to', required: true, value: isoDay(period ? period.end - 1 : now(), plant.timeZone) });
  const manifest = h('input', { type: 'checkbox', name: 'manifest' });
  const choice = kpiChoice(kpis);
  const format = h('select', { name: 'format' }, FORMATS.map(([id, name]) => h('option', { value: id }, name)));
  const said = h('span.meta', { role: 'status' });
  const labelled = (text, field) => h('label', {}, h('span', {}, text), field);

  async function take(event) {
    event.preventDefault();
    fill(said, t('Putting it together …'));
    try {
      const from = midnight(first.value, plant.timeZone);
      const to = midnight(last.value, plant.timeZone, 1);
      const wanted = { scope: scope.id, interval: per, from, to, format: format.value };
      if (choice.chosen().length) wanted.kpi = choice.chosen().join(',');
      if (manifest.checked) wanted.manifest = true;
      const file = await api.table(plant.id, wanted);
      save(file);
      fill(said, `${file.name}, ${whole(Math.ceil(file.size / 1000))} kB`);
    } catch (refused) {
      fill(said, because(refused));
    }
  }

  return h(
    'form.export',
    { onsubmit: take, 'aria-label': t('Take values away') },
    h('b', {}, kpis.length ? t('KPIs per {interval}, as a table', { interval: intervalWord(per) }) : t('All KPIs per {interval}, as a table', { interval: intervalWord(per) })),
    labelled(t('from'), first),
    labelled(t('to'), last),
    labelled(t('as'), format),
    h('label', {}, manifest, h('span', {}, t('with a manifest to cite, in a zip'))),
    h('button', { type: 'submit' }, t('Take away')),
    said,
    choice.element,
  );
}

/** Which KPIs to take; none chosen means all. */
function kpiChoice(kpis) {
  if (kpis.length === 0) return { element: null, chosen: () => [] };
  const boxes = kpis.map(({ id }) => h('input', { type: 'checkbox', name: 'kpi', value: id }));
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const summary = h('summary', {}, t('Which KPIs: all'));
  const say = () => fill(summary, chosen().length ? t('Which KPIs: {count}', { count: chosen().length }) : t('Which KPIs: all'));
  const labels = kpis.map((kpi, at) => h('label', {}, boxes[at], h('span', {}, named(kpi), ' ', h('small', {}, unit(kpi.unit)))));
  return { element: h('details.kpi-choice', { onchange: say }, summary, h('div', {}, labels)), chosen };
}

function save(file) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
