// How a scope performs: its energy against what its baseline expects, cumulated, what its output takes, and the same of its parts.

import { againstBaseline } from './baseline-charts.js';
import { h } from './dom.js';
import { performanceParts } from './performance-parts.js';
import { periodFigures } from './period-figures.js';
import { periodPage } from './period-page.js';

const FIGURES = ['energy-performance-improvement', 'baseline-fit', 'enpi-normalised', 'energy-intensity', 'idle-energy-share', 'value-added-energy-ratio', 'oee'];

/** Shows the page; returns how to leave it. */
export function performancePage(main, { plant, scope, catalogue, feedState, ...asked }) {
  const period = asked.period ?? 'month'; // a day says little of how well a plant does
  return periodPage(main, { plant, scope, part: 'performance', asked: { ...asked, period }, feedState }, (chosen) => {
    const view = { plant, scope, catalogue, ...chosen };
    const parts = [periodFigures(view, FIGURES), againstBaseline(view), performanceParts(view)];
    return {
      elements: [h('div.energy', {}, parts.flatMap((part) => part.elements ?? part.element))],
      load: () => Promise.all(parts.map((part) => part.load())),
      leave: () => parts.forEach((part) => part.leave?.()),
    };
  });
}
