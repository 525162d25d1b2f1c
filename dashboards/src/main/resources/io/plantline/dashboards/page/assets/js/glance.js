// The day of a scope at a glance: energy per good unit against its target and its baseline, money, carbon, output, water and waste.

import { fill, h } from './dom.js';
import { explainPanel } from './explain.js';
import { brief, decimals, number, unit } from './format.js';
import { t } from './language.js';
import { inProgress } from './progress.js';
import { replay } from './run.js';
import { said } from './said.js';
import * as api from './api.js';
import { replaces } from './values.js';

const INTENSITY = 'energy-intensity';
const AGAINST = 'enpi-normalised';
const DAY = 86_400_000;
const SHOWN = [
  [INTENSITY, t('Energy per good unit')],
  ['energy-cost', t('Energy cost')],
  ['ghg-scope1', t('CO₂e, own fuels')],
  ['ghg-scope2-location', t('CO₂e, electricity')],
  ['output', t('Production')],
  ['water-withdrawal', t('Water')],
  ['waste-total', t('Waste')],
];

/** Takes the values of days as they come. */
export function glance(plant, scope, catalogue) {
  const today = new Map();
  const before = new Map();
  const element = h('div.figures-of.glance', { hidden: true });

  function take(value) {
    const of = [...SHOWN.map(([kpi]) => kpi), AGAINST].includes(value.kpi) && value.interval === 'day';
    if (!of || !replaces(today.get(value.kpi), value)) return;
    today.set(value.kpi, value);
    show();
  }

  async function load() {
    const start = Date.parse(today.get(INTENSITY)?.start ?? '');
    if (!Number.isNaN(start)) await Promise.all(SHOWN.map(([kpi]) => earlier(kpi === 'output' ? INTENSITY : kpi, start)));
    show();
  }

  /** The newest value of the week before the day: yesterday's, where there is one. */
  async function earlier(kpi, start) {
    if (!catalogue.some(({ id }) => id === kpi)) return;
    const { values, unit: symbol } = await api.series(plant.id, kpi, scope.id, 'day', start - 1.1 * DAY, start);
    const last = values.at(-1);
    if (last) before.set(kpi, { ...last, unit: symbol });
  }

  function show() {
    const figures = SHOWN.map(([kpi, name]) => (kpi === 'output' ? output(name) : figure(kpi, name))).filter(Boolean);
    element.hidden = figures.length === 0;
    fill(element, figures);
  }

  function figure(kpi, name) {
    const value = today.get(kpi);
    if (!value) return null;
    const about = kpi === INTENSITY ? [target(value), baseline() ?? yesterday(before.get(kpi)?.value, value)].filter(Boolean) : yesterday(before.get(kpi)?.value, value);
    return card({ kpi, name, value: value.value, symbol: value.unit, reason: value.value === null ? value.reason : null, about, start: value.start });
  }

  /** What the energy per good unit is divided by, in the unit it is counted in. */
  function output(name) {
    const value = today.get(INTENSITY);
    if (!value || value.denominator === null) return null;
    return card({ kpi: INTENSITY, name, value: value.denominator, symbol: value.unit.split('/')[1] ?? '', about: yesterday(before.get(INTENSITY)?.denominator, value), start: value.start });
  }

  const yesterday = (known, value) => (known === null || known === undefined ? null : h('small', {}, t(inProgress(value) ? 'so far; yesterday {value}' : 'yesterday {value}', { value: number(known) })));

  function baseline() {
    const ratio = today.get(AGAINST)?.value;
    if (ratio === null || ratio === undefined) return null;
    const change = (ratio - 1) * 100;
    return h('small', { class: change > 5 ? 'why' : null }, t('{change} % against its baseline', { change: signed(change) }));
  }

  /** How far the energy per good unit is from what the plant file means it to be on that day. */
  function target({ kpi, value, start }) {
    const meant = plant.targets.find((each) => each.kpi === kpi && each.scope === scope.id && Date.parse(each.from) <= Date.parse(start) && Date.parse(start) < Date.parse(each.to));
    if (!meant || meant.value === 0 || value === null) return null;
    const change = (value / meant.value - 1) * 100;
    return h('small', { class: change > 0 ? 'why' : null }, t('{change} % against its target', { change: signed(change) }));
  }

  const signed = (change) => `${change < 0 ? '−' : '+'}${decimals(Math.abs(change), 1, 1)}`;

  function card({ kpi, name, value, symbol, reason, about, start }) {
    const open = () => explainPanel({ plant, scope, kpi: catalogue.find(({ id }) => id === kpi), interval: 'day', start });
    return h('button.figure-of', { type: 'button', 'data-kpi': name, onclick: open }, h('span.label', {}, name), h('strong', {}, number(value), h('small', {}, ` ${unit(symbol)}`)), reason ? h('small.why', {}, said(brief(reason))) : about);
  }

  return { element, take, load: () => (replay() === null ? load() : null) };
}
