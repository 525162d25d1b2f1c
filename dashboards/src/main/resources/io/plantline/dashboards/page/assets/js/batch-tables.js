// Batches in figures: all together, by product and order, and one by one.

import { h } from './dom.js';
import { fold } from './fold.js';
import { brief, dayOfMonth, decimals, decimalsOf, time, unit, whole, withUnit } from './format.js';
import { named, t } from './language.js';
import { said } from './said.js';
import { table } from './tables.js';
import { chip } from './tile.js';

const NEWEST = 12;
const COLUMNS = ['elec-import-energy', 'energy-intensity', 'ghg-scope2-location', 'water-withdrawal', 'energy-cost'];

/** The columns of which anything is known. */
const told = (batches) => COLUMNS.filter((id) => batches.some(({ kpis }) => kpis.some(({ kpi }) => kpi === id)));
const nameOf = (catalogue, id) => {
  const kpi = catalogue.find((each) => each.id === id);
  return kpi ? named(kpi) : id;
};
const unitOf = (batches, id) => unit(batches.flatMap(({ kpis }) => kpis).find(({ kpi }) => kpi === id)?.unit ?? '');

/** The decimals of each column, by KPI. */
const places = (lines) => new Map(COLUMNS.map((id) => [id, decimalsOf(lines.map(({ kpis }) => kpis.find(({ kpi }) => kpi === id)?.value))]));

function figure(batch, id, digits) {
  const value = batch.kpis.find(({ kpi }) => kpi === id);
  if (!value) return h('td.number', {}, '—');
  return h('td.number', {}, value.value === null ? '—' : decimals(value.value, digits.get(id), digits.get(id)), value.reason ? h('small', { title: value.reason }, said(brief(value.reason))) : null);
}

/** All of them, and those of each product and order. */
export function totals({ batches, total, byProduct, byOrder }, catalogue) {
  const columns = told(batches);
  const digits = places([total, ...byProduct, ...byOrder]);
  const row = (name, about, each) => h('tr', {}, h('th', { scope: 'row' }, name, h('small', {}, about)), h('td.number', {}, whole(each.batches)), h('td.number', {}, withUnit(each.quantity, each.unit ?? '')), columns.map((id) => figure(each, id, digits)), h('td', {}, chip(each)));
  const rows = [
    row(t('All'), '', total),
    ...byProduct.map((each) => row(each.name, t('product'), each)),
    ...byOrder.map((each) => row(each.name, t('order'), each)),
  ];
  return h('div.scroll.sheet', {}, table(null, [t('Together'), `#${t('Batches')}`, `#${t('Made')}`, ...columns.map((id) => `#${nameOf(catalogue, id)}, ${unitOf(batches, id)}`), t('Status')], rows));
}

/** One by one, the newest first; all but the newest are folded. */
export function batchTable({ batches, withoutFigures }, plant, catalogue) {
  const columns = told(batches);
  const digits = places([...withoutFigures, ...batches]);
  const name = (id) => plant.scopes.find((scope) => scope.id === id)?.name ?? id;
  const when = ({ start, end, open }) => {
    if (start === null) return '—';
    const [from, to] = [Date.parse(start), Date.parse(end)];
    return `${dayOfMonth(from, plant.timeZone)}, ${time(from, plant.timeZone)} – ${open ? t('running') : time(to, plant.timeZone)}`;
  };
  const row = (batch) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, batch.batch, h('small', {}, [name(batch.line), batch.product, batch.order].filter(Boolean).join(' · ')), batch.reason ? h('small.bad', {}, said(batch.reason)) : null),
      h('td', {}, when(batch)),
      h('td.number', {}, withUnit(batch.quantity, batch.unit ?? '')),
      columns.map((id) => figure(batch, id, digits)),
      h('td', {}, chip(batch)),
    );
  const sheet = (rows) => h('div.scroll.sheet', {}, table(null, [t('Batch'), t('When'), `#${t('Made')}`, ...columns.map((id) => `#${nameOf(catalogue, id)}, ${unitOf(batches, id)}`), t('Status')], rows));
  const rows = [...withoutFigures, ...batches.toReversed()].map(row);
  const older = rows.slice(NEWEST);
  return [sheet(rows.slice(0, NEWEST)), older.length ? fold('batches', [h('h3', {}, t('Earlier batches')), h('span.first', {}, whole(older.length))], sheet(older)) : null];
}
