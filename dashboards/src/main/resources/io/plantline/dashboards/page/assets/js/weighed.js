// What amounts were multiplied with, stretch by stretch, and the readings that came between revisions.

import { h } from './dom.js';
import { exact, minuteOfDay, moment, stretch, unit } from './format.js';
import { t } from './language.js';
import { table } from './tables.js';
import { told } from './told.js';
import { ledgerWord, machineWord, quantityWord } from './words.js';

/** Each amount times its price or factor, folded away where it is one figure throughout. */
export function weighed({ weighed: all }, plant) {
  if (!all || all.length === 0) return null;
  return h('section', {}, h('h3', {}, t('Times what, and when')), all.map((each) => parts(each, plant)));
}

function parts({ quantity, with: ledger, amountUnit, amount, product, unit: symbol, stretches, note, said }, plant) {
  const rows = stretches.map((one) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, when(one, plant), h('small', {}, toldBy(one, plant))),
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
    h('summary', {}, `${quantityWord(quantity)} × ${ledgerWord(ledger)}`),
    h('div.scroll', {}, table(null, heads, rows)),
    note ? h('p.soft', {}, told(note, said, plant.timeZone)) : null,
  );
}

function when({ from, to }, { timeZone }) {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const isWhole = minuteOfDay(start, timeZone) === 0 && end - start >= 79_200_000;
  return stretch(start, end, isWhole ? 'day' : 'settlement', timeZone);
}

function toldBy({ by, band, version, retrieved, estimated }, { timeZone }) {
  const parts = [by];
  if (band) parts.push(t('band {band}', { band }));
  if (version) parts.push(t('version {version}', { version }));
  if (retrieved) parts.push(estimated ? t('estimate') : t('actual'), t('fetched {time}', { time: moment(retrieved, timeZone) }));
  return parts.join(' · ');
}

/** The readings that came late, or were corrected, before a revision. */
export function came({ readings }, timeZone) {
  if (!readings || readings.length === 0) return null;
  return readings.map((one) => h('small', {}, `${one.meter} ${moment(one.time, timeZone)}: ${machineWord(one.state) ?? `${exact(one.value)} ${one.unit ?? ''}`}, ${t('arrived {time}', { time: moment(one.arrived, timeZone) })}`));
}
