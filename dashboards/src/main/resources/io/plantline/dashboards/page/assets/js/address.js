// The addresses of the pages: what is shown lives in them, so a view can be bookmarked, sent and gone back to.

import { t } from './language.js';
import { parameter } from './run.js';

/** The parts of a plant's pages, in the order people look for them. */
export const PARTS = {
  '': t('Now'),
  energy: t('Energy'),
  performance: t('Performance'),
  flows: t('Flows'),
  batches: t('Batches'),
  schedule: t('Schedule'),
  alerts: t('Alerts'),
  research: t('Compare'),
  meters: t('Meters'),
  rejected: t('Rejected'),
};

const query = (parameters) => {
  const known = Object.entries({ ...parameter(), ...parameters }).filter(([, value]) => value !== null && value !== undefined);
  return known.length ? `?${new URLSearchParams(known)}` : '';
};

export const everyPlant = () => `#/${query({})}`;

export const plantAddress = (plant, part = '', parameters = {}) =>
  `#/plant/${encodeURIComponent(plant.id)}${part ? `/${part}` : ''}${query(parameters)}`;

let wanted = null;

/** Shows another view in the place of this one, and keeps the eye where it was. */
export function go(address, focused) {
  wanted = focused ?? null;
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
  focusAgain();
}

/** Gives the focus back to what was used, once it is there again. */
export function focusAgain() {
  const found = wanted && document.querySelector(wanted);
  if (!found) return;
  wanted = null;
  found.focus({ preventScroll: true });
}

/** Writes down all that a page shows, so that its address leads to the same view tomorrow; a wall has an address of its own. */
export function pin(address) {
  if (location.hash.startsWith('#/plant/') && location.hash !== address) history.replaceState(null, '', address);
}
