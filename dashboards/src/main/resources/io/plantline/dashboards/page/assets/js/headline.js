// The head of a plant's page: what it is, and the way to its other parts.

import { PARTS, plantAddress } from './address.js';
import { h } from './dom.js';
import { t } from './language.js';
import { replay } from './run.js';
import { scopeWord } from './words.js';

const LIVE_ONLY = ['batches', 'schedule', 'alerts', 'meters', 'rejected'];
const OF_A_PERIOD = ['energy', 'performance', 'flows', 'batches', 'research'];

/** @param period as addresses write it, which goes along to the other pages that have one */
export function headline(plant, { scope = plant.scopes[0], part = '', beside = null, keep = {}, period = {} } = {}) {
  const title = scope === plant.scopes[0] ? plant.name : scope.name;
  const within = scope === plant.scopes[0] ? null : h('span.meta', {}, t('{kind} of {plant}', { kind: scopeWord(scope.kind), plant: plant.name }));
  const live = `${location.pathname}#/plant/${encodeURIComponent(plant.id)}`;
  const leave = replay() === null ? null : h('a', { href: live }, t('Show live values'));
  const shown = Object.entries(PARTS).filter(([id]) => replay() === null || !LIVE_ONLY.includes(id));
  return h(
    'div.headline',
    {},
    h('h1', {}, title),
    within,
    beside,
    leave,
    inSight(h('nav.parts', { 'aria-label': t('Pages of {plant}', { plant: plant.name }) }, shown.map(([id, name]) =>
      h('a', { href: plantAddress(plant, id, OF_A_PERIOD.includes(id) ? { ...keep, ...period } : keep), 'aria-current': id === part ? 'page' : null }, name)))),
  );
}

/** On a phone there are more pages than fit: the one that is shown is not beyond the edge. */
function inSight(nav) {
  requestAnimationFrame(() => {
    const here = nav.querySelector('[aria-current]');
    if (here) nav.scrollLeft = here.offsetLeft - nav.offsetLeft - (nav.clientWidth - here.clientWidth) / 2;
  });
  return nav;
}
