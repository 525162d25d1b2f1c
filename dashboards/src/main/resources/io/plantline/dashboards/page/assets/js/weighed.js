// What amounts were multiplied with, stretch by stretch, and the readings that came between revisions.

import { h } from './dom.js';
import { exact, minuteOfDay, stretch, unit } from './format.js';
import { t } from './language.js';
import { quantityWord } from './words.js';

/** Each amount times its price or factor, folded away where it is one figure throughout. */
export function weighed({ weighed: all }, plant, table) {
  if (!all || all.length === 0) return null;
  return h('section', {}, h('h3', {}, t('Times what, and when')), all.map((each) => parts(each, plant, table)));
}

function parts({ quantity, with: ledger, amountUnit, amount, product, unit: symbol, stretches, note }, plant, table) {
  const rows = stretches.map((one) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, when(one, plant), h('small', {}, told(one))),
      h('td.number', {}, `${exact(one.amount)} ${unit(amountUnit)}`),
      h('td.number', {}, one.figure === null ? '—' : `${exact(one.figure)} ${unit(one.figureUnit)}`),
      h('td.number', {}, one.product === null ? '—' : `${exact(one.product)} ${unit(symbol)}`),
    ),
  );
  rows.push(h('tr.part', {}, h('th', { scope: 'row' }, t('Sum')), h('td.number', {}, `${exact(amount)} ${unit(amountUnit)}`), h('td'), h('td.number', {}, product === null ? '—' : `${exact(product)} ${unit(symbol)}`)));
  const heads = [t('Stretch'), `#${t('Amount')}`, `#${t('Figure')}`, `#${t('Product')}`];
  return h(
    'details',
    stretches.length > 1 && stretches.length <= 24 ? { open: '' } : {},
    h('summary', {}, `${quantityWord(quantity)} × ${ledger === 'price' ? t('price') : ledger}`),
    h('div.scroll', {}, table(null, heads, rows)),
    note ? h('p.soft', { lang: 'en' }, note) : null,
  );
}

function when({ from, to }, { timeZone }) {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const isWhole = minuteOfDay(start, timeZone) === 0 && end - start >= 79_200_000;
  return stretch(start, end, isWhole ? 'day' : 'settlement', timeZone);
}

function told({ by, band, version, retrieved, estimated }) {
  const parts = [by];
  if (band) parts.push(t('band {band}', { band }));
  if (version) parts.push(t('version {version}', { version }));
  if (retrieved) parts.push(estimated ? t('estimate') : t('actual'), t('fetched {time}', { time: retrieved }));
  return parts.join(' · ');
}

/** The readings that came late, or were corrected, before a revision. */
export function came({ readings }) {
  if (!readings || readings.length === 0) return null;
  return readings.map((one) => h('small', {}, `${one.meter} ${one.time}: ${one.state ?? `${exact(one.value)} ${one.unit ?? ''}`}, ${t('arrived {time}', { time: one.arrived })}`));
}
