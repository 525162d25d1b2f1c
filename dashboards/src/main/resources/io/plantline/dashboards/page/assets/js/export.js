// The values of any time, taken away as a table.

import * as api from './api.js';
import { english, fill, h } from './dom.js';
import { isoDay, midnight, whole } from './format.js';
import { t } from './language.js';
import { now } from './run.js';
import { intervalWord } from './words.js';

const FORMATS = [['csv', 'CSV'], ['jsonl', t('JSON lines')], ['parquet', 'Parquet']];
const WEEK = 7 * 86_400_000;

/** A form for the values of a scope per interval; days are those of the plant. */
export function exportForm(plant, scope, per) {
  const first = h('input', { type: 'date', name: 'from', required: true, value: isoDay(now() - WEEK, plant.timeZone) });
  const last = h('input', { type: 'date', name: 'to', required: true, value: isoDay(now(), plant.timeZone) });
  const format = h('select', { name: 'format' }, FORMATS.map(([id, name]) => h('option', { value: id }, name)));
  const said = h('span.meta', { role: 'status' });
  const labelled = (text, field) => h('label', {}, h('span', {}, text), field);

  async function take(event) {
    event.preventDefault();
    fill(said, t('Putting it together …'));
    try {
      const from = midnight(first.value, plant.timeZone);
      const to = midnight(last.value, plant.timeZone, 1);
      const file = await api.table(plant.id, { scope: scope.id, interval: per, from, to, format: format.value });
      save(file);
      fill(said, `${file.name}, ${whole(Math.ceil(file.size / 1000))} kB`);
    } catch (refused) {
      fill(said, english(refused.message));
    }
  }

  return h(
    'form.export',
    { onsubmit: take, 'aria-label': t('Take values away') },
    h('b', {}, t('All KPIs per {interval}, as a table', { interval: intervalWord(per) })),
    labelled(t('from'), first),
    labelled(t('to'), last),
    labelled(t('as'), format),
    h('button', { type: 'submit' }, t('Take away')),
    said,
  );
}

function save(file) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
