// What the server says, in the reader's language as far as its sentences are known; the rest stays English and is read out as such.

import { h } from './dom.js';
import { number, POINT } from './format.js';
import { language, locale, t } from './language.js';
import { AGAINST, COSTS, EVENTS, MORE, WHOLE } from './alert-sentences.js';
import { REASONS } from './reasons.js';
import { CHANGES, NOTES } from './scenario-notes.js';
import { calendarWord, causeWord, intervalWord, isQuantity, ledgerWord, quantityWord } from './words.js';

const PLACE = /\{(\w+)\}/g;
const AMOUNT = '[<>]?-?\\d+(?:[.,]\\d+)*(?: [^\\s,;]+(?: CO2e)?)?';
const TIME = '\\d[\\d:.T-]*(?: [\\d:.]+)?';
const ID = '[^\\s,;:()]+';
const SHAPES = {
  ...shaped(AMOUNT, 'allowed amount least most temperature bias energy error fit flow limit minutes nights number power share shed times usual value volume'),
  ...shaped(TIME, 'begin day end then time until'),
  ...shaped(`${ID}(?: and ${ID})*`, 'id'),
  ...shaped('[^;]+?', 'before figure formula meters text version'),
  money: `${AMOUNT}(?:, ${AMOUNT})*`,
  sure: '(?:over )?[\\d.]+ %',
};
const untold = (text) => text;

function shaped(shape, names) {
  return Object.fromEntries(names.split(' ').map((name) => [name, shape]));
}

/** Each sentence as an expression that finds its places. */
const readable = (sentences) => (language === 'en' ? [] : sentences.map((sentence) => {
  const english = sentence(untold);
  const text = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(PLACE, (_, name) => `(${SHAPES[name] ?? '.+?'})`);
  return { sentence, names: [...english.matchAll(PLACE)].map(([, name]) => name), expression: new RegExp(`^${text}$`, 's') };
}));

const whole = readable(WHOLE);
const events = readable(EVENTS);
const reasons = readable(REASONS);
const all = [...whole, ...readable(NOTES), ...reasons];

/** The parts of a sentence that are sentences themselves, and of which kind. */
const PARTS = { what: [...whole, ...reasons], against: readable(AGAINST), more: readable(MORE), cost: readable(COSTS), why: reasons, first: reasons, second: reasons, change: readable(CHANGES) };

/** The sentence in the reader's language, or null where it is not known. */
export function translated(text, known = all) {
  if (language === 'en') return figures(text);
  for (const { sentence, names, expression } of known) {
    const found = expression.exec(text);
    if (!found) continue;
    const values = Object.fromEntries(names.map((name, at) => [name, place(name, found[at + 1])]));
    if (Object.values(values).every((value) => value !== null)) return sentence((english) => t(english, values));
  }
  return null;
}

/** What stands in a place, for the reader; null where it is not what belongs there. */
function place(name, text) {
  if (Object.hasOwn(PARTS, name)) return translated(text, PARTS[name]);
  if (Object.hasOwn(READERS, name)) return READERS[name](text);
  return lasting(figures(text));
}

const list = new Intl.ListFormat(locale);
const asItIs = (text) => text;
const READERS = {
  event,
  sure: (text) => (text.startsWith('over ') ? t('over {share}', { share: text.slice(5) }) : text),
  quantity: knownQuantity,
  quantities(text) {
    const known = text.split(', ').map(knownQuantity);
    return known.includes(null) ? null : known.join(', ');
  },
  id: (text) => list.format(text.split(' and ')),
  meter: asItIs,
  meters: asItIs,
  who: asItIs,
  scope: asItIs,
  unit: asItIs,
  name: asItIs,
  driver: (text) => (isQuantity(text) ? quantityWord(text) : text),
  formula: asItIs,
  text: asItIs,
  instant: asItIs,
  interval: intervalWord,
  ledger: ledgerWord,
  factors: (text) => text.split('; ').map(factor).join('; '),
  causes: (text) => text.split(', ').map(causeWord).join(', '),
  plant: asItIs,
  band: calendarWord,
  bands: (text) => text.split(', ').map(calendarWord).join(', '),
};

function knownQuantity(id) {
  return isQuantity(id) ? quantityWord(id) : null;
}

/** A factor as it is assumed: its figure as the reader writes it, or that there is none. */
function factor(text) {
  const [, id, unit] = /^(\S+) factor missing (.*)$/s.exec(text) ?? [];
  return id ? `${id}: ${t('factor missing')} ${unit}` : figures(text);
}

/** What happened, behind the name of whom it happened to. */
function event(text) {
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    const happened = translated(text.slice(at + 1), events);
    if (happened !== null) return `${text.slice(0, at)} ${happened}`;
  }
  return null;
}

const LENGTHS = {
  days: (number) => t('{number} days', { number }),
  hours: (number) => t('{number} hours', { number }),
  minutes: (number) => t('{number} minutes', { number }),
  seconds: (number) => t('{number} seconds', { number }),
};

/** A length of time, where the text is one. */
function lasting(text) {
  const [, number, unit] = /^(\S+) (days|hours|minutes|seconds)$/.exec(text) ?? [];
  return unit ? LENGTHS[unit](number) : text;
}

/** The numbers of a text as the reader writes them, large ones as everywhere on the page; a text that is one number is never a time. */
const figures = (text) => text.replace(/(?<![\d:.-])(\d+)\.(\d+)(?![\d:.-])/g, (told, whole, part) => (whole.length > 3 ? number(Number(told)) : `${whole}${POINT}${part}`));

/** The sentence as an element, marked as English where it is. */
export function said(text) {
  const own = translated(text);
  return own === null || language === 'en' ? h('span', { lang: 'en' }, own ?? text) : h('span', {}, own);
}

/** Fills an element that stands for a sentence of the server. */
export function say(element, text) {
  const own = translated(text);
  element.textContent = own ?? text;
  if (own === null || language === 'en') element.lang = 'en';
  else element.removeAttribute('lang');
}
