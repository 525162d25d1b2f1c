// Meters that speak and stand in no plant file, each with what to write into it.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { date, time, withUnit } from './format.js';
import { t } from './language.js';

/** The list, which is not there while there are none. */
export function strangers(plant) {
  const list = h('ul.strangers');
  const element = h(
    'section',
    { id: 'strangers', hidden: true },
    h('div.section', {}, h('h2', {}, t('Meters in no plant file')), h('span.meta', {}, t('Their readings are kept, and can be put through again'))),
    list,
  );
  const shown = new Map();

  async function load() {
    const meters = await api.unknownMeters(plant.id);
    element.hidden = meters.length === 0;
    [...shown.keys()].filter((id) => !meters.some((meter) => meter.meter === id)).forEach((id) => shown.delete(id));
    meters.filter(({ meter }) => !shown.has(meter)).forEach((meter) => shown.set(meter.meter, stranger(plant)));
    meters.forEach((meter) => shown.get(meter.meter).take(meter));
    const order = meters.map(({ meter }) => shown.get(meter).element);
    if (order.some((item, at) => list.children[at] !== item) || list.children.length !== order.length) fill(list, order);
  }

  return { element, load };
}

/** One of them: what stays in place is only filled anew, so that nothing closes while it is read. */
function stranger(plant) {
  const name = h('b');
  const about = h('span.meta');
  const said = h('span.said');
  const proposal = h('pre');
  const copy = h('button.table', { type: 'button', onclick: () => copied(proposal, copy) }, t('Copy'));
  const element = h(
    'li',
    {},
    h('div.who', {}, name, said, about),
    h('details', {}, h('summary', {}, t('What to write into the plant file')), h('div.yaml', {}, proposal, copy)),
  );
  const when = (text) => `${date(Date.parse(text), plant.timeZone)}, ${time(Date.parse(text), plant.timeZone)}`;
  return {
    element,
    take(meter) {
      name.textContent = meter.meter;
      said.textContent = meter.state ?? withUnit(meter.value, meter.unit ?? '');
      about.textContent = t('{count} × on {topic}, since {first}, last {last}', { count: meter.count, topic: meter.topic, first: when(meter.firstSeen), last: when(meter.lastSeen) });
      if (proposal.textContent !== meter.proposal) proposal.textContent = meter.proposal;
    },
  };
}

/** Without the right to write to the clipboard, the text is selected for the reader to copy. */
async function copied(proposal, button) {
  try {
    await navigator.clipboard.writeText(proposal.textContent);
    button.textContent = t('Copied');
  } catch {
    getSelection().selectAllChildren(proposal);
    button.textContent = t('Selected');
  }
  setTimeout(() => {
    button.textContent = t('Copy');
  }, 2000);
}
