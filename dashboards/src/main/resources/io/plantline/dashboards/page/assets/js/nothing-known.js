// What stands in the place of values where there are none: a sentence, and the way to the newest there are.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { date, isoDay } from './format.js';
import { t } from './language.js';

/** @param address of the page with another period */
export function nothingKnown({ plant, scope, period, address }) {
  const element = h('p.nothing-known', { hidden: true, role: 'status' });

  /** @param says what there is nothing of; null where there is something */
  async function show(says) {
    element.hidden = says === null;
    if (says === null) return;
    fill(element, says);
    const newest = Math.max(...(await api.latest(plant.id, scope.id, 'day')).map(({ start }) => Date.parse(start)));
    if (!Number.isFinite(newest) || (period.start <= newest && newest < period.end)) return;
    const to = address({ period: 'day', day: isoDay(newest, plant.timeZone) });
    fill(element, says, ' ', h('a.way-on', { href: to }, t('Show the newest values, those of {date}', { date: date(newest, plant.timeZone) })));
  }

  return { element, show };
}
