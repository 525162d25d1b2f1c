// A heading that opens what is below it. What is open stands in the address, and is remembered for the next visit.

import { h } from './dom.js';

const KEPT = 'plantline.open';

/** What of a page is open, by the address or else as it was left. */
function opened() {
  const asked = new URLSearchParams(location.hash.split('?')[1]).get('open');
  return new Set((asked ?? localStorage.getItem(KEPT) ?? '').split(',').filter(Boolean));
}

function remember(id, isOpen) {
  const all = opened();
  if (isOpen) all.add(id);
  else all.delete(id);
  localStorage.setItem(KEPT, [...all].join());
  const [path, query] = location.hash.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('open', [...all].join());
  history.replaceState(null, '', `${path || '#/'}?${parameters}`);
}

/**
 * @param heading what is seen while it is closed
 * @param opening called when somebody opens it
 */
export function fold(id, heading, content, opening = () => {}) {
  const element = h('details.fold', { 'data-fold': id, open: opened().has(id) }, h('summary', {}, heading), content);
  element.addEventListener('toggle', () => {
    if (!element.isConnected || element.open === opened().has(id)) return;
    remember(id, element.open);
    if (element.open) opening();
  });
  return element;
}
