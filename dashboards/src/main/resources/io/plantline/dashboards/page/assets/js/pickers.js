// The choice of scope and of interval. Both live in the address, so a view can be bookmarked and sent.

import { h } from './dom.js';
import { parameter } from './run.js';
import { INTERVALS } from './values.js';

const address = (plant, scope, per) =>
  `#/plant/${encodeURIComponent(plant.id)}?${new URLSearchParams({ scope: scope.id, per, ...parameter() })}`;

export function scopeTree(plant, current, per) {
  const branch = (parent) => {
    const below = plant.scopes.filter((scope) => scope.parent === parent);
    return below.length === 0 ? null : h('ul', {}, below.map(leaf));
  };
  const leaf = (scope) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: address(plant, scope, per), title: scope.kind, 'aria-current': scope === current ? 'true' : null },
        scope.name,
      ),
      branch(scope.id),
    );
  const choice = h(
    'select.scope-choice',
    {
      'aria-label': 'Scope',
      onchange: (event) => {
        location.hash = address(plant, plant.scopes[event.target.selectedIndex], per);
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
  const choose = (interval) => {
    history.replaceState(null, '', address(plant, scope, interval));
    dispatchEvent(new HashChangeEvent('hashchange'));
    document.querySelector(`.picker input[value=${interval}]`)?.focus({ preventScroll: true });
  };
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
