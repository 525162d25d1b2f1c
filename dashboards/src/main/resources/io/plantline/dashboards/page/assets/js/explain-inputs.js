// What a value was made of, meter by meter, with the readings that a person needs to recompute it.

import { h } from './dom.js';
import { exact, share, stretch, withUnit } from './format.js';
import { t } from './language.js';
import { inProgress, soFar } from './progress.js';
import { pairs, table } from './tables.js';
import { timed } from './timed.js';
import { told } from './told.js';
import { calendarWord, machineWord, qualityWord, quantityWord } from './words.js';

const scopeNames = (plant) => (id) => plant.scopes.find((scope) => scope.id === id)?.name ?? id ?? '';

/** When the highest demand was, and who took it. */
export function peak({ peak: highest, value }, plant) {
  if (!highest) return null;
  const { start, end, coverage, input } = highest;
  const when = stretch(Date.parse(start), Date.parse(end), 'settlement', plant.timeZone);
  return h(
    'section',
    {},
    h('h3', {}, t('When the peak was')),
    pairs([[t('Interval'), when], [t('Average demand'), withUnit(highest.value, highest.unit)], [t('Meter time observed'), share(coverage)]]),
    h('div.scroll', {}, inputTable(input, plant, { ...value, start, end })),
  );
}

export function inputs({ inputs: all, value }, plant) {
  return h('section', {}, h('h3', {}, t('Inputs, meter by meter')), all.map((input) => h('div.scroll', {}, inputTable(input, plant, value))));
}

function inputTable({ quantity, unit: symbol, meters }, plant, value) {
  const scopeName = scopeNames(plant);
  const rows = meters.flatMap((meter) => [
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, meter.name ?? meter.meter, h('small', {}, `${meter.meter} · ${scopeName(meter.scope)}`), readingsOf(meter.readings, plant)),
      h('td.number', {}, withUnit(meter.amount, symbol), meter.reason ? h('small', {}, told(meter.reason)) : null),
      h('td.number', {}, meter.amount === null ? '—' : withUnit(meter.estimated, symbol)),
      h('td.number', {}, meter.amount === null ? '—' : observedBy(meter, value)),
    ),
    ...meter.lines
      .filter((line) => line.band !== null && meter.lines.length > 1)
      .map((line) => h('tr.part', {}, h('th', { scope: 'row' }, t('band {band}', { band: calendarWord(line.band) })), h('td.number', {}, withUnit(line.amount, symbol)), h('td'), h('td'))),
  ]);
  return table(quantityWord(quantity), [t('Meter'), `#${t('Amount')}`, `#${t('Estimated')}`, `#${t('Observed')}`], rows);
}

/** What the heat of a reading was worked out of. */
function steamSeen({ kilograms, bar, celsius, enthalpy, water }) {
  const condition = celsius === null ? t('saturated') : `${exact(celsius)} °C`;
  return `${exact(kilograms)} kg × (${exact(enthalpy)} − ${exact(water)}) kJ/kg; ${exact(bar)} bar, ${condition}`;
}

/** The readings a person needs to recompute the amount, folded away until asked for. */
function readingsOf(readings, { timeZone }) {
  if (!readings || readings.shown.length === 0) return null;
  const { shown, more, count, sum, unit: symbol, multiplier, late } = readings;
  const facts = [t('{count} in the interval', { count })];
  if (sum !== null) facts.push(t('together {sum}', { sum: `${exact(sum)} ${symbol}` }));
  multiplier.filter(({ factor }) => factor !== 1).forEach(({ factor, each }) => facts.push(`× ${each ? `${each}/${symbol}` : exact(factor)}`));
  if (late > 0) facts.push(t('{count} late', { count: late }));
  if (more > 0) facts.push(t('{count} more not shown', { count: more }));
  const rows = shown.map((one) =>
    h('tr', {}, h('td', {}, timed(one.time, timeZone)), h('td.number', {}, machineWord(one.state) ?? `${exact(one.value)} ${one.unit ?? symbol}`), h('td', {}, one.by ?? (one.quality === 'good' ? '' : qualityWord(one.quality))), one.steam ? h('td', {}, steamSeen(one.steam)) : null),
  );
  return h('details', {}, h('summary', {}, t('Readings: {facts}', { facts: facts.join(', ') })), h('table', {}, h('tbody', {}, rows)));
}

function observedBy({ observedSeconds, expectedSeconds }, value) {
  const whole = observedSeconds / expectedSeconds;
  const known = soFar(whole, value);
  if (!inProgress(value) || known === null) return share(whole);
  return [t('{share} so far', { share: share(known) }), h('small', {}, t('{share} of the whole', { share: share(whole) }))];
}
