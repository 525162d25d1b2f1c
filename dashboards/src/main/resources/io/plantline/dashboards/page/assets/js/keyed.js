// Lists that are told anew again and again: what stays in them is not touched, so that the focus and what is half written stay.

/**
 * @param make makes an entry of an item: {element, take}; without take a changed item gets an entry anew
 * @returns fills the list with items, each with a key; what is left out goes once it has not the focus
 */
export function keyed(list, make) {
  const entries = new Map();

  const holdsFocus = ({ element }) => element.contains(document.activeElement);

  function entry(item) {
    const version = JSON.stringify(item);
    const before = entries.get(item.key);
    if (before && (before.version === version || (!before.take && holdsFocus(before)))) return before;
    const now = before?.take ? before : make(item);
    now.take?.(item);
    now.version = version;
    entries.set(item.key, now);
    return now;
  }

  return (items) => {
    const wanted = items.map((item) => entry(item));
    for (const [key, each] of entries) {
      if (wanted.includes(each)) continue;
      if (holdsFocus(each)) wanted.push(each);
      else entries.delete(key);
    }
    const elements = wanted.map(({ element }) => element);
    [...list.children].filter((each) => !elements.includes(each)).forEach((each) => each.remove());
    elements.forEach((each, at) => {
      if (!list.contains(each)) list.insertBefore(each, list.children[at] ?? null);
    });
  };
}
