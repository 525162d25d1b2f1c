// Tables and pairs of a name and its words, as several pages have them.

import { h } from './dom.js';

/** Names, each with what it is. */
export function pairs(entries) {
  return h('dl.pair', {}, entries.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))));
}

/** Heads that begin with # stand over numbers. Each cell knows its head, for where a row is shown as a card. */
export function table(caption, heads, rows) {
  const names = heads.map((head) => head.replace('#', ''));
  rows.flat().forEach((row) => label(row, names));
  return h(
    'table',
    {},
    caption ? h('caption', {}, caption) : null,
    h('thead', {}, h('tr', {}, heads.map((head, at) => h(head.startsWith('#') ? 'th.number' : 'th', { scope: 'col' }, names[at])))),
    h('tbody', {}, rows),
  );
}

function label(row, names) {
  let at = 0;
  for (const cell of row.children) {
    if (cell.tagName === 'TD') cell.dataset.head = names[at] ?? '';
    at += cell.colSpan;
  }
}
