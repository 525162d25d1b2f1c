// How a scope performs: its energy against what its baseline expects, cumulated, and what its output takes.

import { go, plantAddress } from './address.js';
import { againstBaseline } from './baseline-charts.js';
import { fill, h } from './dom.js';
import { explainPanel } from './explain.js';
import { brief, number, unit } from './format.js';
import { headline } from './headline.js';
import { named } from './language.js';
import { lookedUp } from './looked-up.js';
import { series } from './period-values.js';
import { periodOf, periodPicker } from './period.js';
import { scopeTree } from './pickers.js';
import { said } from './said.js';
import { chip } from './tile.js';

const KINDS = ['month', 'year'];
const FIGURES = ['energy-performance-improvement', 'baseline-fit', 'energy-intensity', 'idle-energy-share', 'value-added-energy-ratio', 'oee'];

/** Shows the page; returns how to leave it. */
export function performancePage(main, { plant, scope, period: kind, day, catalogue, feedState }) {
  return lookedUp(main, { plant, scope, feedState }, () => {
    const period = periodOf(KINDS.includes(kind) ? kind : 'month', day, plant.timeZone);
    const address = (change) => plantAddress(plant, 'performance', { scope: scope.id, period: period.kind, day: period.day, ...change });
    const view = { plant, scope, period, catalogue };
    const parts = [figures(view), againstBaseline(view)];
    const elements = [
      headline(plant, { scope, part: 'performance', keep: { scope: scope.id } }),
      h(
        'div.columns',
        {},
        scopeTree(plant, scope, (other) => address({ scope: other.id })),
        h('div', {}, periodPicker(period, KINDS, (change, used) => go(address(change), used)), h('div.energy', {}, parts.flatMap((part) => part.elements))),
      ),
    ];
    return { elements, load: () => Promise.all(parts.map((part) => part.load())), leave: () => parts.forEach((part) => part.leave?.()) };
  });
}

/** The newest month of the period of what is judged by the month. */
function figures({ plant, scope, period, catalogue }) {
  const kpis = FIGURES.map((id) => catalogue.find((kpi) => kpi.id === id)).filter(Boolean);
  const element = h('div.figures-of');

  async function load() {
    const newest = await Promise.all(kpis.map(async (kpi) => [kpi, (await series(plant, scope, kpi.id, 'month', period)).at(-1)]));
    const told = newest.filter(([, value]) => value);
    element.hidden = told.length === 0;
    fill(element, told.map(([kpi, value]) => figure(kpi, value)));
  }

  const figure = (kpi, value) =>
    h(
      'button.figure-of',
      { type: 'button', 'data-kpi': kpi.id, onclick: () => explainPanel({ plant, scope, kpi, interval: 'month', start: value.start }) },
      h('span.label', {}, named(kpi)),
      h('strong', {}, number(value.value), h('small', {}, ` ${unit(value.unit)}`)),
      value.reason ? h('small.why', {}, said(brief(value.reason))) : h('small', {}, chip(value)),
    );

  return { elements: [element], load };
}
