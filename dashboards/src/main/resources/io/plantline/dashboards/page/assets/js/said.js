// What the server says, in the reader's language as far as its sentences are known; the rest stays English and is read out as such.

import { h } from './dom.js';
import { language, locale, t } from './language.js';
import { PATTERNS } from './alert-sentences.js';
import { REASONS } from './reasons.js';
import { quantityWord } from './words.js';

const PLACE = /\{(\w+)\}/g;
const QUANTITIES = ['quantity', 'quantities'];
const SENTENCES = ['what', 'more', 'why', 'first', 'second', 'against'];
const AS_IT_IS = ['id', 'meter', 'plant', 'band', 'bands'];
const untold = (text) => text;

/** Each sentence as an expression that finds its places. */
const readable = (sentences) => sentences.map((sentence) => {
  const english = sentence(untold);
  const text = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(PLACE, '(.+?)');
  return { sentence, names: [...english.matchAll(PLACE)].map(([, name]) => name), expression: new RegExp(`^${text}$`, 's') };
});

const alerts = language === 'en' ? [] : readable(PATTERNS);
const all = language === 'en' ? [] : [...alerts, ...readable(REASONS)];

/** The sentence in the reader's language, or null where it is not known. */
export function translated(text, known = all) {
  if (language === 'en') return text;
  for (const { sentence, names, expression } of known) {
    const found = expression.exec(text);
    if (!found) continue;
    const values = Object.fromEntries(names.map((name, at) => [name, place(name, found[at + 1])]));
    if (Object.values(values).every((value) => value !== null)) return sentence((english) => t(english, values));
  }
  return null;
}

function place(name, text) {
  if (name === 'event') return event(text);
  if (name === 'sure') return text.startsWith('over ') ? t('over {share}', { share: text.slice(5) }) : text;
  if (name === 'cost') return translated(text) ?? figures(text);
  if (SENTENCES.includes(name)) return translated(text);
  if (QUANTITIES.includes(name)) return text.split(', ').map(quantityWord).join(', ');
  return AS_IT_IS.includes(name) ? text : lasting(figures(text));
}

/** What happened, behind the name of whom it happened to. */
function event(text) {
  for (let at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
    const happened = translated(text.slice(at + 1), alerts);
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

/** The numbers of a text as the reader writes them; a text that is one number is never a time. */
const figures = (text) => text.replace(/(?<![\d:.-])(\d+)\.(\d+)(?![\d:.-])/g, (_, whole, part) => `${whole}${POINT}${part}`);
const POINT = (1.5).toLocaleString(locale)[1];

/** The sentence as an element, marked as English where it is. */
export function said(text) {
  const own = translated(text);
  return own === null || language === 'en' ? h('span', { lang: 'en' }, text) : h('span', {}, own);
}

/** Fills an element that stands for a sentence of the server. */
export function say(element, text) {
  const own = translated(text);
  element.textContent = own ?? text;
  if (own === null || language === 'en') element.lang = 'en';
  else element.removeAttribute('lang');
}
