// Texts that come whole, as plant files and searches usually write them; others stay as they are and are read out in English.

import { english, h } from './dom.js';
import { t } from './language.js';

const among = (words) => (text) => (Object.hasOwn(words, text) ? h('span', {}, words[text]) : english(text));

/** How well a figure of a plant file is verified. */
export const standing = among({
  'V1: read on the publisher\'s own page': t('V1: read on the publisher\'s own page'),
  'V1: read in the publisher\'s own document': t('V1: read in the publisher\'s own document'),
  'V2: read in a secondary source': t('V2: read in a secondary source'),
  'V2x2: two secondary sources agree': t('V2x2: two secondary sources agree'),
  'nominal condition, not measured': t('nominal condition, not measured'),
  'the plant\'s own price': t('the plant\'s own price'),
  arithmetic: t('arithmetic'),
});

/** Why not all readings are shown. */
export const left = among({
  'the interval holds more readings of a meter than are looked at': t('the interval holds more readings of a meter than are looked at'),
});
