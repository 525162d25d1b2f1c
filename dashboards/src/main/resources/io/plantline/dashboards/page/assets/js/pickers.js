// The choice of scope and of interval.

import { go, plantAddress } from './address.js';
import { h } from './dom.js';
import { INTERVALS } from './values.js';

/** @param address of the page with another scope */
export function scopeTree(plant, current, address) {
  const branch = (parent) => {
    const below = plant.scopes.filter((scope) => scope.parent === parent);
    return below.length === 0 ? null : h('ul', {}, below.map(leaf));
  };
  const leaf = (scope) =>
    h('li', {}, h('a', { href: address(scope), title: scope.kind, 'aria-current': scope === current ? 'true' : null }, scope.name), branch(scope.id));
  const choice = h(
    'select.scope-choice',
    {
      'aria-label': 'Scope',
      onchange: (event) => {
        location.hash = address(plant.scopes[event.target.selectedIndex]);
      },
    },
    plant.scopes.map((scope) => h('option', { selected: scope === current }, `${indent(plant, scope)}${scope.name}`)),
  );
  return h('nav.scopes', { 'aria-label': 'Scopes' }, h('h2', {}, 'Scope'), h('ul', {}, leaf(plant.scopes[0])), choice);
}

function indent(plant, scope) {
  let depth = 0;
  for (let at = scope; at?.parent; at = plant.scopes.find((each) => each.id === at.parent)) depth++;
  return '\u2003'.repeat(depth);
}

export function intervalPicker(plant, scope, per) {
  const choose = (interval) => go(plantAddress(plant, '', { scope: scope.id, per: interval }), `.picker input[value=${interval}]`);
  return h(
    'fieldset.picker',
    {},
    h('legend', {}, 'Interval'),
    Object.entries(INTERVALS).map(([id, { name }]) =>
      h(
        'label',
        {},
        h('input', { type: 'radio', name: 'per', value: id, checked: id === per, onchange: () => choose(id) }),
        h('span', {}, id === 'settlement' ? `${plant.settlementMinutes} min` : name),
      ),
    ),
  );
}
