// What is read out to who does not see the page: what is new, once, and nothing that was there before.

import { fill, h } from './dom.js';

export function news() {
  const element = h('p.only-heard', { role: 'status' });
  const known = new Set();

  /** @param said what can be heard now: {key, text}, a text being an element */
  function tell(said) {
    const fresh = said.filter(({ key }) => !known.has(key));
    fresh.forEach(({ key }) => known.add(key));
    if (fresh.length) fill(element, ...fresh.flatMap(({ text }) => [text.cloneNode(true), ' ']));
  }

  return { element, tell };
}
