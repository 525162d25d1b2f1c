// The head of a plant's page: what it is, and the way to its other parts.

import { PARTS, plantAddress } from './address.js';
import { h } from './dom.js';
import { replay } from './run.js';

const LIVE_ONLY = ['batches', 'alerts', 'rejected'];

export function headline(plant, { scope = plant.scopes[0], part = '', beside = null, keep = {} } = {}) {
  const title = scope === plant.scopes[0] ? plant.name : scope.name;
  const within = scope === plant.scopes[0] ? null : h('span.meta', {}, `${scope.kind} of ${plant.name}`);
  const live = `${location.pathname}#/plant/${encodeURIComponent(plant.id)}`;
  const leave = replay() === null ? null : h('a', { href: live }, 'Show live values');
  const shown = Object.entries(PARTS).filter(([id]) => replay() === null || !LIVE_ONLY.includes(id));
  return h(
    'div.headline',
    {},
    h('h1', {}, title),
    within,
    beside,
    leave,
    h('nav.parts', { 'aria-label': `Pages of ${plant.name}` }, shown.map(([id, name]) =>
      h('a', { href: plantAddress(plant, id, keep), 'aria-current': id === part ? 'page' : null }, name))),
  );
}
