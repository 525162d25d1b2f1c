// The energy of a scope over a period: how much, when, how steadily, by which part and in which state.

import { go, plantAddress } from './address.js';
import { h } from './dom.js';
import { energyFigures } from './energy-figures.js';
import { energyParts } from './energy-parts.js';
import { headline } from './headline.js';
import { durationCurve, loadCurve, powerOf } from './load-curves.js';
import { lookedUp } from './looked-up.js';
import { againstPicker, chosenPeriod, heldAgainst } from './chosen-period.js';
import { periodPicker } from './period.js';
import { scopeTree } from './pickers.js';
import { weekMap } from './week-map.js';

const KINDS = ['day', 'shift', 'week', 'month', 'year', 'custom'];

/** Shows the page; returns how to leave it. */
export function energyPage(main, { plant, scope, catalogue, feedState, ...asked }) {
  return lookedUp(main, { plant, scope, feedState }, async () => {
    const period = await chosenPeriod(plant, asked);
    const held = period.problem ? null : heldAgainst(period, asked.against);
    const view = { plant, scope, period, held, catalogue };
    const parts = period.problem ? [] : [energyFigures(view), loadCurve(view), durationCurve(view), weekMap(view), energyParts(view)];
    const taken = powerOf(view);
    const address = (change) => plantAddress(plant, 'energy', { scope: scope.id, ...period.address, against: asked.against, ...change });
    const choose = (change, used) => go(plantAddress(plant, 'energy', { scope: scope.id, ...(change.against ? period.address : {}), against: asked.against, ...change }), used);
    const elements = [
      headline(plant, { scope, part: 'energy', keep: { scope: scope.id } }),
      h(
        'div.columns',
        {},
        scopeTree(plant, scope, (other) => address({ scope: other.id })),
        h(
          'div',
          {},
          periodPicker(period, KINDS, choose),
          period.problem ? h('p.about', { role: 'alert' }, period.problem) : againstPicker(period, held, choose),
          h('div.energy', {}, parts.flatMap((part) => part.elements ?? part.element)),
        ),
      ),
    ];
    return { elements, load: () => (parts.length ? read(taken(), parts) : null), leave: () => parts.forEach((part) => part.leave?.()) };
  });
}

/** The power taken is read once, for all that show it. */
const read = (taken, parts) => Promise.all(parts.map((part) => part.load(taken)));
