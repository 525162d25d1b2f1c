// Where energy and material go, and what the losses cost.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { energySankey } from './energy-sankey.js';
import { besideKpi, costFigures, flowTable, tested } from './flow-tables.js';
import { t } from './language.js';
import { materialSankey } from './material-sankey.js';
import { nothingKnown } from './nothing-known.js';
import { periodPage } from './period-page.js';
import { PIECES } from './period-values.js';
import { chip } from './tile.js';
import { because } from './told.js';

/** Shows the page; returns how to leave it. */
export function flowsPage(main, { plant, scope, by, catalogue, feedState, ...asked }) {
  return periodPage(main, { plant, scope, part: 'flows', asked, feedState, keep: { by }, ofPlant: true, compares: false }, ({ period, address, choose }) => {
    const energy = energySankey({ plant, period });
    const material = materials({ plant, catalogue, period, address, by: by === 'cost' ? 'cost' : 'mass', choose });
    const elements = [
      material.element,
      h('div.section', {}, h('h2', {}, t('Electricity')), h('span.meta', {}, t('from the plant to what takes it'))),
      energy.element,
    ];
    return { elements, load: () => Promise.all([energy.load(), material.load()]), leave: () => [energy, material].forEach((part) => part.leave()) };
  });
}

/** The material of a plant whose file says how it flows; a sentence in its place where there is none. */
function materials({ plant, catalogue, period, address, by, choose }) {
  const state = h('span.meta');
  const body = h('div.flows');
  const drawn = materialSankey(plant);
  const empty = nothingKnown({ plant, scope: plant.scopes[0], period, address });
  const element = h('section', {}, h('div.section', {}, h('h2', {}, t('Material')), state, bySwitch(by, (chosen) => choose({ by: chosen }))), body);

  async function load() {
    try {
      const told = await api.flows(plant.id, PIECES[period.kind], period.start, period.end);
      fill(state, chip(told), ' ', t('balanced and reconciled, {count} flows', { count: told.flows.length }));
      drawn.show(told, by);
      fill(body, costFigures(told), besideKpi(catalogue), tested(told), drawn.element, flowTable(told));
    } catch (refused) {
      if (refused.status !== 404) throw refused;
      fill(state);
      if (refused.parameter === 'from') {
        fill(body, empty.element);
        await empty.show(t('Nothing was measured in this time.'));
        return;
      }
      fill(body, h('p.about', {}, because(refused)));
    }
  }

  return { element, load, leave: drawn.leave };
}

function bySwitch(by, choose) {
  return h('fieldset.picker', {}, h('legend', {}, t('Shown by')), [['mass', t('Amount')], ['cost', t('Cost')]].map(([id, name]) =>
    h('label', {}, h('input', { type: 'radio', name: 'by', value: id, checked: id === by, onchange: () => choose(id) }), h('span', {}, name))));
}
