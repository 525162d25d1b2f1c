// The values of any time, taken away as a table.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { isoDay, midnight } from './format.js';
import { now } from './run.js';
import { INTERVALS } from './values.js';

const FORMATS = [['csv', 'CSV'], ['jsonl', 'JSON lines'], ['parquet', 'Parquet']];
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
    fill(said, 'Putting it together …');
    try {
      const from = midnight(first.value, plant.timeZone);
      const to = midnight(last.value, plant.timeZone, 1);
      const file = await api.table(plant.id, { scope: scope.id, interval: per, from, to, format: format.value });
      save(file);
      fill(said, `${file.name}, ${Math.ceil(file.size / 1000).toLocaleString('en-GB')} kB`);
    } catch (refused) {
      fill(said, refused.message);
    }
  }

  return h(
    'form.export',
    { onsubmit: take, 'aria-label': 'Take values away' },
    h('b', {}, `All KPIs per ${INTERVALS[per].name.toLowerCase()}, as a table`),
    labelled('from', first),
    labelled('to', last),
    labelled('as', format),
    h('button', { type: 'submit' }, 'Take away'),
    said,
  );
}

function save(file) {
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
