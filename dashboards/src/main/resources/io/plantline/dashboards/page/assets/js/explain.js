// The panel that shows where a value comes from.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { equation } from './equation.js';
import { inputs, peak } from './explain-inputs.js';
import { date, exact, number, share, stretch, unit } from './format.js';
import { named, t } from './language.js';
import { inProgress, soFar } from './progress.js';
import { said } from './said.js';
import { left, standing } from './standing.js';
import { pairs, table } from './tables.js';
import { chip } from './tile.js';
import { timed } from './timed.js';
import { because, told } from './told.js';
import { came, weighed } from './weighed.js';
import { calendarWord, statusWord } from './words.js';

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
    const all = await api.explain(plant.id, kpi.id, scope.id, interval, start);
    const when = stretch(Date.parse(all.value.start), Date.parse(all.value.end), interval, plant.timeZone);
    fill(panel, head(`${scope.name} · ${when}`), whole(all, plant), formula(all, plant), trust(all.value), inputs(all, plant), peak(all, plant), weighed(all, plant), factors(all, plant), prices(all, plant), revisions(all, plant));
  } catch (refused) {
    panel.append(h('section', {}, h('p.why', { role: 'alert' }, because(refused))));
  }
}

function whole({ value, unit: symbol, rebuilt, rebuiltSaid }, plant) {
  return h(
    'section',
    {},
    h('div.whole', {}, h('span', {}, `${number(value.value)} `, h('small', {}, unit(symbol))), chip(value)),
    value.reason ? h('p.why', {}, said(value.reason)) : null,
    rebuilt ? h('p.why', {}, told(rebuilt, rebuiltSaid, plant.timeZone)) : null,
  );
}

function formula({ formula: text, source, value, equation: worked, remarks }, plant) {
  const ratio = value.denominator !== 1;
  return h(
    'section',
    {},
    h('h3', {}, t('Formula')),
    h('p.formula', {}, told(text)),
    h('p.worked', {}, equation(worked)),
    remarks.map((remark) => h('p.worked', {}, told(remark.sentence, remark, plant.timeZone))),
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

function revisions({ revisions: all, incomplete }, { timeZone }) {
  if (all.length === 0 && !incomplete) return null;
  const rows = all.map((one) =>
    h('tr', {}, h('th', { scope: 'row' }, `${statusWord(one.status)} ${one.revision}`, one.when ? h('small', {}, timed(one.when, timeZone)) : null), h('td.number', {}, number(one.value)), h('td.number', {}, one.change === null ? '—' : number(one.change)), h('td', {}, one.why ? said(one.why) : '', came(one, timeZone))),
  );
  return h(
    'section',
    {},
    all.length === 0 ? null : [h('h3', {}, t('What changed, and why')), h('div.scroll', {}, table(null, [t('Revision'), `#${t('Value')}`, `#${t('Change')}`, t('Why')], rows))],
    incomplete ? h('p.soft', {}, t('Not all that was said is shown:'), ' ', left(incomplete), '.') : null,
  );
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
      h('td', {}, factor.publisher || '—', h('small', { lang: 'en' }, factor.source), h('small', {}, factor.status ? standing(factor.status) : null)),
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
      h('th', { scope: 'row' }, calendarWord(price.band), h('small', {}, price.tariff)),
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
