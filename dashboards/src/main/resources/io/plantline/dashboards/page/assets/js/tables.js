// Tables and pairs of a name and its words, as several pages have them.

import { h } from './dom.js';

/** Names, each with what it is. */
export function pairs(entries) {
  return h('dl.pair', {}, entries.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))));
}

/** Heads that begin with # stand over numbers. */
export function table(caption, heads, rows) {
  return h(
    'table',
    {},
    caption ? h('caption', {}, caption) : null,
    h('thead', {}, h('tr', {}, heads.map((head) => h(head.startsWith('#') ? 'th.number' : 'th', { scope: 'col' }, head.replace('#', ''))))),
    h('tbody', {}, rows),
  );
}
