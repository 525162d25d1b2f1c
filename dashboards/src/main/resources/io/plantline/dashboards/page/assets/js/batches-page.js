// What was made in batches over a period, on which line, and what went into each.

import { go, plantAddress } from './address.js';
import * as api from './api.js';
import { batchTable, totals } from './batch-tables.js';
import { batchTimeline } from './batch-timeline.js';
import { fill, h } from './dom.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { lookedUp } from './looked-up.js';
import { periodOf, periodPicker } from './period.js';

const KINDS = ['day', 'week', 'month'];

/** Shows the page; returns how to leave it. */
export function batchesPage(main, { plant, scope, period: kind, day, catalogue, feedState }) {
  return lookedUp(main, { plant, scope, feedState }, () => {
    const period = periodOf(KINDS.includes(kind) ? kind : 'day', day, plant.timeZone);
    const choose = (change, used) => go(plantAddress(plant, 'batches', { period: period.kind, day: period.day, ...change }), used);
    const timeline = batchTimeline({ plant, period });
    const body = h('div.flows');
    const elements = [headline(plant, { part: 'batches', keep: { scope: scope.id } }), periodPicker(period, KINDS, choose), body];

    async function load() {
      const told = await api.batches(plant.id, period.start, period.end);
      if (told.batches.length === 0) {
        fill(body, h('p.about', {}, t('No batch began or was running in this time. Batches come from production events and from files: see “Batches” in the manual.')));
        return;
      }
      timeline.show(told.batches);
      fill(
        body,
        totals(told, catalogue),
        h('article.chart.wide', {}, h('header', {}, h('h3', {}, t('When, and on which line')), h('span.meta', {}, t('colour by product'))), timeline.element),
        batchTable(told, plant, catalogue),
      );
    }
    return { elements, load, leave: timeline.leave };
  });
}
