// Where energy and material go, and what the losses cost.

import { go, plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { energySankey } from './energy-sankey.js';
import { costFigures, flowTable, tested } from './flow-tables.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { lookedUp } from './looked-up.js';
import { materialSankey } from './material-sankey.js';
import { periodOf, periodPicker } from './period.js';
import { chip } from './tile.js';

const KINDS = ['day', 'month'];

/** Shows the page; returns how to leave it. */
export function flowsPage(main, { plant, scope, period: kind, day, by, feedState }) {
  return lookedUp(main, { plant, scope, feedState }, () => {
    const period = periodOf(KINDS.includes(kind) ? kind : 'day', day, plant.timeZone);
    const choose = (change, used) => go(plantAddress(plant, 'flows', { period: period.kind, day: period.day, by, ...change }), used);
    const energy = energySankey({ plant, period });
    const material = materials({ plant, period, by: by === 'cost' ? 'cost' : 'mass', choose });
    const elements = [
      headline(plant, { part: 'flows', keep: { scope: scope.id } }),
      periodPicker(period, KINDS, choose),
      material.element,
      h('div.section', {}, h('h2', {}, t('Electricity')), h('span.meta', {}, t('from the plant to what takes it'))),
      energy.element,
    ];
    return { elements, load: () => Promise.all([energy.load(), material.load()]), leave: () => [energy, material].forEach((part) => part.leave()) };
  });
}

/** The material of a plant whose file says how it flows; a sentence in its place where there is none. */
function materials({ plant, period, by, choose }) {
  const state = h('span.meta');
  const body = h('div.flows');
  const drawn = materialSankey(plant);
  const element = h('section', {}, h('div.section', {}, h('h2', {}, t('Material')), state, bySwitch(by, (chosen) => choose({ period: period.kind, by: chosen }))), body);

  async function load() {
    try {
      const told = await api.flows(plant.id, period.kind, period.start);
      fill(state, chip(told), ' ', t('balanced and reconciled, {count} flows', { count: told.flows.length }));
      drawn.show(told, by);
      fill(body, costFigures(told), tested(told), drawn.element, flowTable(told));
    } catch (refused) {
      if (refused.status !== 404) throw refused;
      fill(state);
      fill(body, h('p.about', { lang: 'en' }, refused.message));
    }
  }

  return { element, load, leave: drawn.leave };
}

function bySwitch(by, choose) {
  return h('fieldset.picker', {}, h('legend', {}, t('Shown by')), [['mass', t('Amount')], ['cost', t('Cost')]].map(([id, name]) =>
    h('label', {}, h('input', { type: 'radio', name: 'by', value: id, checked: id === by, onchange: () => choose(id) }), h('span', {}, name))));
}
