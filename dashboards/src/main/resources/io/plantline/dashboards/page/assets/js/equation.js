// Arithmetic as the server writes it: numbers, signs, units, and the names that plant files have for what meters measure.

import { exact } from './format.js';
import { t } from './language.js';
import { isQuantity, quantityWord } from './words.js';

const WORDS = { unknown: t('unknown'), gives: t('gives'), of: t('of'), signal: t('signal') };
const OPENING = /^[(]*/;
const CLOSING = /[),]*$/;

/** The arithmetic as it is written here: its numbers, and the names it takes in. */
export const equation = (text) => text.split(' ').map(part).join(' ');

function part(text) {
  const [opening] = OPENING.exec(text);
  const [closing] = CLOSING.exec(text.slice(opening.length));
  const core = text.slice(opening.length, text.length - closing.length);
  return `${opening}${word(core)}${closing}`;
}

function word(core) {
  const [amount, ...per] = core.split('/'); // 0.103/kWh
  if (amount !== '' && Number.isFinite(Number(amount))) return [exact(amount), ...per].join('/');
  if (Object.hasOwn(WORDS, core)) return WORDS[core];
  return isQuantity(core) ? quantityWord(core) : core;
}
