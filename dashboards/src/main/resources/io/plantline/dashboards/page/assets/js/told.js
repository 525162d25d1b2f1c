// What the server says in a sentence with places, in the reader's language, which may be asked for by its English alone. What
// the dictionaries do not have stays English and is read out as such.

import { english, h } from './dom.js';
import { equation } from './equation.js';
import { exact, moment, whole } from './format.js';
import { isKnown, language, t } from './language.js';
import { translated } from './said.js';
import { intervalWord, perWord, quantityWord, roleWord, severityWord } from './words.js';

const SIGNED_OUT = 401;
const TIMES = new Set(['from', 'to', 'since']);

/** What stands in a place, by the name of the place; what has no reader stands as it is, null what is not known in the language. */
const READERS = {
  interval: intervalWord,
  per: perWord,
  role: roleWord,
  severity: severityWord,
  quantity: quantityWord,
  other: quantityWord,
  amount: equation,
  hours: equation,
  expected: equation,
  reason: translated,
};

function placed(name, value, zone) {
  if (TIMES.has(name) && !Number.isNaN(Date.parse(value))) return moment(value, zone);
  if (typeof value === 'number') return Number.isInteger(value) ? whole(value) : exact(value);
  return Object.hasOwn(READERS, name) ? READERS[name](value) : value;
}

/** The words of a sentence; null where there are none in the reader's language. */
function words({ sentence, arguments: values = {} }, zone = 'UTC') {
  if (language !== 'en' && !isKnown(sentence)) return null;
  const places = Object.entries(values).map(([name, value]) => [name, placed(name, value, zone)]);
  return places.some(([, text]) => text === null) ? null : t(sentence, Object.fromEntries(places));
}

const own = (text, otherwise) => (text === null ? english(otherwise) : h('span', {}, text));

/**
 * A sentence of the server as an element.
 *
 * @param text in English
 * @param sentence the same with places, where it has some
 * @param zone of the plant, by whose clock its times are written
 */
export const told = (text, sentence = null, zone = 'UTC') => own(words(sentence ?? { sentence: text }, zone), text);

/** A sentence of the server that has places, as an element. */
export const saying = (sentence, zone) => told(sentence.sentence, sentence, zone);

/** Why something was refused, as an element, its times by the clock of a plant; a server that gives no answer is spoken for. */
export function because(refused, zone = 'UTC') {
  const { status, problem } = refused;
  if (status === SIGNED_OUT && problem?.code === 'not-signed-in') return h('span', {}, t('Your session is over. Sign in again to go on.'));
  if (problem?.sentence) return own(words(problem, zone), refused.message);
  return refused instanceof TypeError || refused.name === 'TimeoutError' || status ? h('span', {}, t('The server does not answer. Try again in a moment.')) : english(refused.message);
}
