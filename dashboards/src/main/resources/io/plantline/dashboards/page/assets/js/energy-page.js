// The energy of a scope over a period: how much, when, how steadily, by which part and in which state.

import { go, plantAddress } from './address.js';
import { fill, h } from './dom.js';
import { energyFigures } from './energy-figures.js';
import { energyParts } from './energy-parts.js';
import { headline } from './headline.js';
import { durationCurve, loadCurve, power } from './load-curves.js';
import { lookedUp } from './looked-up.js';
import { periodOf, periodPicker } from './period.js';
import { scopeTree } from './pickers.js';
import { weekMap } from './week-map.js';

const KINDS = ['day', 'week', 'month', 'year'];

/** Shows the page; returns how to leave it. */
export function energyPage(main, { plant, scope, period: kind, day, catalogue, feedState }) {
  return lookedUp(main, { plant, scope, feedState }, () => {
    const period = periodOf(kind, day, plant.timeZone);
    const view = { plant, scope, period, catalogue };
    const parts = [energyFigures(view), loadCurve(view), durationCurve(view), weekMap(view), energyParts(view)];
    const address = (change) => plantAddress(plant, 'energy', { scope: scope.id, period: period.kind, day: period.day, ...change });
    const choose = (change, used) => go(address(change), used);
    fill(
      main,
      headline(plant, { scope, part: 'energy', keep: { scope: scope.id } }),
      h(
        'div.columns',
        {},
        scopeTree(plant, scope, (other) => address({ scope: other.id })),
        h('div', {}, periodPicker(period, KINDS, choose), h('div.energy', {}, parts.flatMap((part) => part.elements ?? part.element))),
      ),
    );
    return { load: () => read(view, parts), leave: () => parts.forEach((part) => part.leave?.()) };
  });
}

/** The power taken is read once, for all that show it. */
function read(view, parts) {
  const taken = power(view);
  return Promise.all(parts.map((part) => part.load(taken)));
}
