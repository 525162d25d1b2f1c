// The addresses of the pages: what is shown lives in them, so a view can be bookmarked, sent and gone back to.

import { parameter } from './run.js';

/** The parts of a plant's pages, in the order people look for them. */
export const PARTS = { '': 'Now', energy: 'Energy', performance: 'Performance', flows: 'Flows', batches: 'Batches', alerts: 'Alerts', research: 'Compare', rejected: 'Rejected' };

const query = (parameters) => {
  const known = Object.entries({ ...parameters, ...parameter() }).filter(([, value]) => value !== null && value !== undefined);
  return known.length ? `?${new URLSearchParams(known)}` : '';
};

export const everyPlant = () => `#/${query({})}`;

export const plantAddress = (plant, part = '', parameters = {}) =>
  `#/plant/${encodeURIComponent(plant.id)}${part ? `/${part}` : ''}${query(parameters)}`;

/** Shows another view in the place of this one, and keeps the eye where it was. */
export function go(address, focused) {
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
  if (focused) document.querySelector(focused)?.focus({ preventScroll: true });
}
