// What a link says that is of no use: it is told, and the page is shown without it.

import { fill, h } from './dom.js';
import { t } from './language.js';
import { isDay } from './period.js';
import { INTERVALS } from './values.js';

const ANY = () => true;
const oneOf = (...words) => (word) => words.includes(word);
const ofChosenDays = (_, others) => others.get('period') === 'custom';

/** The words of addresses, each with the values that it may have beside the other words. */
const OF_A_PLANT = {
  scope: ANY,
  run: ANY,
  open: ANY,
  alert: ANY,
  other: ANY,
  period: ANY,
  day: ANY,
  shift: ANY,
  from: ofChosenDays,
  to: ofChosenDays,
  per: (word) => Object.hasOwn(INTERVALS, word),
  by: oneOf('open', 'all', 'mass', 'cost'),
  against: (word) => isDay(word) || ['before', 'week', 'year'].includes(word),
};
const OF_THE_WALL = { run: ANY, open: ANY, plant: ANY, views: ANY, seconds: (word) => Number(word) > 0 };
const OF_ALL = { run: ANY, open: ANY };

const wordsOf = (kind) => ({ plant: OF_A_PLANT, wall: OF_THE_WALL })[kind] ?? OF_ALL;

/** @param kind of the address: its first word */
export function tellStrange(place, kind, parameters) {
  const known = wordsOf(kind);
  const strange = [...parameters].filter(([name, word]) => !Object.hasOwn(known, name) || !known[name](word, parameters));
  place.hidden = strange.length === 0;
  const list = strange.map(([name, word]) => `“${name}=${word}”`).join(', ');
  fill(place, strange.length === 0 ? null : h('span', {}, t('The link says {list}, which is of no use here; the page is shown without it.', { list })));
}
