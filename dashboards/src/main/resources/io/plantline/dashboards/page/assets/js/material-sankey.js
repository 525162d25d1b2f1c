// The material of a plant between its quantity centres, by amount or by cost.

import { colour } from './chart-style.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { picture } from './picture.js';
import { said } from './said.js';
import { sankey } from './sankey.js';
import { flowWord } from './words.js';

const OUTSIDE = 'outside';
const INKS = { material: 'economic', product: 'environmental', recycle: 'social', loss: 'bad', waste: 'warn', energy: 'data-quality' };

export function materialSankey(plant) {
  let told = null;
  let by = 'mass';
  const left = h('p.meta');
  const drawn = picture(t('Material flows of {plant}', { plant: plant.name }), options, { empty: t('Nothing is known well enough to be drawn') });

  const amount = (flow) => (by === 'cost' ? flow.cost : flow.reconciled);
  const shown = () => told.flows.filter((flow) => by === 'cost' || flow.kind !== 'energy');

  function options() {
    const nodes = new Map(told.centres.map(({ id, name }) => [id, { name: id, label: name }]));
    const links = shown().filter((flow) => amount(flow) > 0).map((flow) => {
      const ink = colour(INKS[flow.kind]);
      const [source, target] = ends(flow);
      for (const end of [source, target]) if (!nodes.has(end)) nodes.set(end, { name: end, label: flow.kind === 'recycle' ? t('{flow}, back', { flow: flow.name }) : flow.name, ink });
      return { source, target, value: amount(flow), ink, about: `${flow.name} (${flowWord(flow.kind)})` };
    });
    const joined = new Set(links.flatMap(({ source, target }) => [source, target]));
    return sankey([...nodes.values()].filter(({ name }) => joined.has(name)), links, by === 'cost' ? told.currency : told.unit, drawn.element.clientWidth);
  }

  /** What goes back is drawn to an end of its own: the drawing knows no circles. */
  function ends({ id, kind, from, to }) {
    if (kind === 'recycle') return [from, `${id}/back`];
    return [from === OUTSIDE ? `${id}/in` : from, to === OUTSIDE ? `${id}/out` : to];
  }

  return {
    element: h('div.sankey', {}, drawn.element, left, key()),
    leave: drawn.leave,
    show(statement, chosen) {
      [told, by] = [statement, chosen];
      const unknown = shown().filter((flow) => amount(flow) === null).flatMap((flow, at) => [`${at ? '; ' : ' '}${flow.name}`, ...why(by === 'cost' ? flow.costMissing : flow.reason)]);
      fill(left, unknown.length ? [t('Not known, and not drawn:'), ...unknown, '.'] : []);
      requestAnimationFrame(drawn.draw);
    },
  };
}

const why = (reason) => (reason ? [' (', said(reason), ')'] : []);

const key = () => h('ul.key', { 'aria-label': t('Key to the flows') }, Object.keys(INKS).map((kind) => h('li', {}, h(`i.${kind}`, { 'aria-hidden': true }), flowWord(kind))));
