// The panel that shows where a value comes from.

import * as api from './api.js';
import { english, fill, h } from './dom.js';
import { date, exact, number, share, stretch, unit, withUnit } from './format.js';
import { named, t } from './language.js';
import { inProgress, soFar } from './progress.js';
import { chip } from './tile.js';
import { came, weighed } from './weighed.js';
import { qualityWord, quantityWord, statusWord } from './words.js';

const MEANING = {
  provisional: t('The interval is open, or late readings are still awaited.'),
  final: t('Every reading that was in time is in.'),
  revised: t('It was restated after it was final, because something late or corrected came in.'),
  rebuilt: t('It was worked out anew from the readings, and published by somebody over what was told before.'),
};

export const panel = document.getElementById('explain');
panel.addEventListener('click', (event) => {
  if (event.target === panel) panel.close();
});

export function panelHead(title, text) {
  return h(
    'header',
    {},
    h('div', {}, h('h2', { id: 'explain-title' }, title), h('div.meta', {}, text)),
    h('button.close', { type: 'button', 'aria-label': t('Close'), onclick: () => panel.close() }, '×'),
  );
}

/** Opens the panel on one value. */
export async function explainPanel({ plant, scope, kpi, interval, start }) {
  const head = (text) => panelHead(named(kpi), text);
  fill(panel, head(scope.name));
  panel.scrollTop = 0;
  if (!panel.open) panel.showModal();
  try {
    const told = await api.explain(plant.id, kpi.id, scope.id, interval, start);
    const when = stretch(Date.parse(told.value.start), Date.parse(told.value.end), interval, plant.timeZone);
    fill(panel, head(`${scope.name} · ${when}`), whole(told), formula(told), trust(told.value), inputs(told, plant), peak(told, plant), weighed(told, plant, table), factors(told, plant), prices(told, plant), revisions(told));
  } catch (refused) {
    panel.append(h('section', {}, h('p.why', { role: 'alert', lang: 'en' }, refused.message)));
  }
}

function whole({ value, unit: symbol, rebuilt }) {
  return h(
    'section',
    {},
    h('div.whole', {}, h('span', {}, `${number(value.value)} `, h('small', {}, unit(symbol))), chip(value)),
    value.reason ? h('p.why', { lang: 'en' }, value.reason) : null,
    rebuilt ? h('p.why', { lang: 'en' }, rebuilt) : null,
  );
}

function formula({ formula: text, source, value, worked }) {
  const ratio = value.denominator !== 1;
  return h(
    'section',
    {},
    h('h3', {}, t('Formula')),
    h('p.formula', { lang: 'en' }, text),
    h('p.worked', { lang: 'en' }, worked),
    ratio ? pairs([[t('Numerator'), number(value.numerator)], [t('Denominator'), number(value.denominator)]]) : null,
    h('p.soft', {}, t('Follows {source}', { source })),
  );
}

function trust(value) {
  return h(
    'section',
    {},
    h('h3', {}, t('How far to trust it')),
    pairs([
      ...observed(value),
      [t('Estimated'), share(value.estimatedShare)],
      [t('Restated'), value.revision === 0 ? t('never') : `${value.revision}×`],
    ]),
    h('p.soft', {}, `${capital(statusWord(value.status))}. ${MEANING[value.status]}`),
  );
}

const capital = (word) => `${word[0].toUpperCase()}${word.slice(1)}`;

/** Of an interval in progress both are told: what was observed of its time so far, and of the whole. */
function observed(value) {
  const whole = share(value.coverage);
  if (!inProgress(value)) return [[t('Meter time observed'), whole]];
  const known = soFar(value.coverage, value);
  return [[t('Observed of the time so far'), known === null ? '—' : share(known)], [t('Observed of the whole interval'), whole]];
}

const scopeNames = (plant) => (id) => plant.scopes.find((scope) => scope.id === id)?.name ?? id ?? '';

/** When the highest demand was, and who took it. */
function peak({ peak: highest, value }, plant) {
  if (!highest) return null;
  const { start, end, coverage, input } = highest;
  const when = stretch(Date.parse(start), Date.parse(end), 'settlement', plant.timeZone);
  return h(
    'section',
    {},
    h('h3', {}, t('When the peak was')),
    pairs([[t('Interval'), when], [t('Average demand'), withUnit(highest.value, highest.unit)], [t('Meter time observed'), share(coverage)]]),
    h('div.scroll', {}, inputTable(input, scopeNames(plant), { ...value, start, end })),
  );
}

function inputs({ inputs: all, value }, plant) {
  const name = scopeNames(plant);
  return h('section', {}, h('h3', {}, t('Inputs, meter by meter')), all.map((input) => h('div.scroll', {}, inputTable(input, name, value))));
}

function inputTable({ quantity, unit: symbol, meters }, scopeName, value) {
  const rows = meters.flatMap((meter) => [
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, meter.name ?? meter.meter, h('small', {}, `${meter.meter} · ${scopeName(meter.scope)}`), said(meter.readings)),
      h('td.number', {}, withUnit(meter.amount, symbol), meter.reason ? h('small', { lang: 'en' }, meter.reason) : null),
      h('td.number', {}, meter.amount === null ? '—' : withUnit(meter.estimated, symbol)),
      h('td.number', {}, meter.amount === null ? '—' : observedBy(meter, value)),
    ),
    ...meter.lines
      .filter((line) => line.band !== null && meter.lines.length > 1)
      .map((line) => h('tr.part', {}, h('th', { scope: 'row' }, t('band {band}', { band: line.band })), h('td.number', {}, withUnit(line.amount, symbol)), h('td'), h('td'))),
  ]);
  return table(quantityWord(quantity), [t('Meter'), `#${t('Amount')}`, `#${t('Estimated')}`, `#${t('Observed')}`], rows);
}

/** What the heat of a reading was worked out of. */
function steamSeen({ kilograms, bar, celsius, enthalpy, water }) {
  const condition = celsius === null ? t('saturated') : `${exact(celsius)} °C`;
  return `${exact(kilograms)} kg × (${exact(enthalpy)} − ${exact(water)}) kJ/kg; ${exact(bar)} bar, ${condition}`;
}

/** The readings a person needs to recompute the amount, folded away until asked for. */
function said(readings) {
  if (!readings || readings.shown.length === 0) return null;
  const { shown, more, count, sum, unit: symbol, multiplier, late } = readings;
  const facts = [t('{count} in the interval', { count })];
  if (sum !== null) facts.push(t('together {sum}', { sum: `${exact(sum)} ${symbol}` }));
  multiplier.filter(({ factor }) => factor !== 1).forEach(({ factor, each }) => facts.push(`× ${each ? `${each}/${symbol}` : exact(factor)}`));
  if (late > 0) facts.push(t('{count} late', { count: late }));
  if (more > 0) facts.push(t('{count} more not shown', { count: more }));
  const rows = shown.map((one) =>
    h('tr', {}, h('td', {}, one.time), h('td.number', {}, one.state ?? `${exact(one.value)} ${one.unit ?? symbol}`), h('td', {}, one.by ?? (one.quality === 'good' ? '' : qualityWord(one.quality))), one.steam ? h('td', {}, steamSeen(one.steam)) : null),
  );
  return h('details', {}, h('summary', {}, t('Readings: {facts}', { facts: facts.join(', ') })), h('table', {}, h('tbody', {}, rows)));
}

function revisions({ revisions: all, incomplete }) {
  if (all.length === 0 && !incomplete) return null;
  const rows = all.map((one) =>
    h('tr', {}, h('th', { scope: 'row' }, `${statusWord(one.status)} ${one.revision}`, one.when ? h('small', {}, one.when) : null), h('td.number', {}, number(one.value)), h('td.number', {}, one.change === null ? '—' : number(one.change)), h('td', { lang: 'en' }, one.why ?? '', came(one))),
  );
  return h(
    'section',
    {},
    all.length === 0 ? null : [h('h3', {}, t('What changed, and why')), h('div.scroll', {}, table(null, [t('Revision'), `#${t('Value')}`, `#${t('Change')}`, t('Why')], rows))],
    incomplete ? h('p.soft', {}, t('Not all that was said is shown:'), ' ', english(`${incomplete}.`)) : null,
  );
}

function observedBy({ observedSeconds, expectedSeconds }, value) {
  const whole = observedSeconds / expectedSeconds;
  const known = soFar(whole, value);
  if (!inProgress(value) || known === null) return share(whole);
  return [t('{share} so far', { share: share(known) }), h('small', {}, t('{share} of the whole', { share: share(whole) }))];
}

function factors({ factors: all }, plant) {
  if (all.length === 0) return null;
  const rows = all.map((factor) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, factor.id, h('small', {}, [factor.version && t('version {version}', { version: factor.version }), factor.geography].filter(Boolean).join(' · ')), h('small', { lang: 'en' }, factor.boundary)),
      h('td.number', {}, factor.value === null ? '—' : `${exact(factor.value)} ${unit(factor.unit)}`),
      h('td', {}, validity(factor, plant)),
      h('td', {}, factor.publisher || '—', h('small', { lang: 'en' }, factor.source), h('small', { lang: 'en' }, factor.status)),
    ),
  );
  return h('section', {}, h('h3', {}, t('Emission factors')), h('div.scroll', {}, table(null, [t('Factor'), `#${t('Value')}`, t('Valid'), t('Published by')], rows)));
}

function prices({ prices: all }, plant) {
  if (all.length === 0) return null;
  const rows = all.map((price) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, price.band, h('small', {}, price.tariff)),
      h('td.number', {}, price.price === null ? `— ${t('no price for this band')}` : `${exact(price.price)} ${unit(price.unit)}`),
      h('td', {}, validity(price, plant)),
      h('td', { lang: 'en' }, price.source),
    ),
  );
  return h('section', {}, h('h3', {}, t('Prices')), h('div.scroll', {}, table(null, [t('Band'), `#${t('Price')}`, t('Valid'), t('Source')], rows)));
}

function validity({ validFrom, validTo }, { timeZone }) {
  const day = (millis) => date(millis, timeZone);
  if (validFrom === null) return validTo === null ? t('always') : t('until {day}', { day: day(Date.parse(validTo) - 1) });
  const from = day(Date.parse(validFrom));
  return validTo === null ? t('from {day}', { day: from }) : `${from} – ${day(Date.parse(validTo) - 1)}`;
}

function pairs(entries) {
  return h('dl.pair', {}, entries.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))));
}

/** Heads that begin with # stand over numbers. */
export function table(caption, heads, rows) {
  return h(
    'table',
    {},
    caption ? h('caption', {}, caption) : null,
    h('thead', {}, h('tr', {}, heads.map((head) => h(head.startsWith('#') ? 'th.number' : 'th', { scope: 'col' }, head.replace('#', ''))))),
    h('tbody', {}, rows),
  );
}
