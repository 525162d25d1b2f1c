// Which energy a baseline is of, and what is said of a figure that is held against one.

import * as api from './api.js';
import { brief, signed } from './format.js';
import { t } from './language.js';
import { parameter } from './run.js';
import { said } from './said.js';
import { quantityWord } from './words.js';

const AGAINST = 'enpi-normalised';
const ALIKE = 1e-3;
const asked = new Map();

/** The quantity that the baseline of a day of a scope is of, in words; null where that is not known. Asked for once a day. */
export function energyOfBaseline(plant, scope, start) {
  const key = [plant.id, scope.id, start, parameter().run].join();
  if (!asked.has(key)) asked.set(key, ask(plant, scope, start).catch(() => asked.delete(key) && null));
  return asked.get(key);
}

async function ask(plant, scope, start) {
  const { baseline } = await api.explain(plant.id, AGAINST, scope.id, 'day', start);
  return baseline ? quantityWord(baseline.quantity) : null;
}

/** True where a figure counts the energy that its baseline is of, of which an amount for an amount is the same. */
export const countsTheSame = (figure, ratio) => typeof figure?.numerator === 'number' && Math.abs(figure.numerator - ratio.numerator) <= ALIKE * Math.abs(ratio.numerator);

/** How far energy is off what the baseline expects: of the figure itself, or else of the energy that the baseline is of. */
export function offBaseline(figure, ratio, energy) {
  const change = signed((ratio.value - 1) * 100);
  if (countsTheSame(figure, ratio)) return t('{change} % against its baseline', { change });
  return energy === null ? t('energy of the baseline alone: {change} % on what it expects', { change }) : t('{energy} alone: {change} % on what its baseline expects', { energy, change });
}

/** What the baseline itself is subject to, such as that it is beyond its limits. */
export const ofBaseline = ({ reason }) => (reason ? said(brief(reason)) : null);
