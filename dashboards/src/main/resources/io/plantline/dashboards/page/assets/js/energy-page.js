// The energy of a scope over a period: how much, when, how steadily, by which part and in which state.

import { energyParts } from './energy-parts.js';
import { durationCurve, loadCurve, powerOf } from './load-curves.js';
import { h } from './dom.js';
import { periodFigures } from './period-figures.js';
import { periodPage } from './period-page.js';
import { supply } from './supply.js';
import { weekMap } from './week-map.js';

const FIGURES = ['elec-import-energy', 'final-energy-total', 'energy-cost', 'ghg-scope2-location', 'ghg-scopes-1-2', 'energy-intensity'];

/** Shows the page; returns how to leave it. */
export function energyPage(main, { plant, scope, catalogue, feedState, atAGlance = false, ...asked }) {
  return periodPage(main, { plant, scope, part: 'energy', asked, feedState }, ({ period, held, address }) => {
    const view = { plant, scope, period, held, catalogue, address };
    const brief = [periodFigures(view, FIGURES), loadCurve(view)];
    const parts = atAGlance ? brief : [...brief, supply(view), durationCurve(view), weekMap(view), energyParts(view)];
    const taken = powerOf(view);
    return {
      elements: [h('div.energy', {}, parts.flatMap((part) => part.elements ?? part.element))],
      load: () => read(taken(), parts),
      leave: () => parts.forEach((part) => part.leave?.()),
    };
  });
}

/** The power taken is read once, for all that show it. */
const read = (taken, parts) => Promise.all(parts.map((part) => part.load(taken)));
