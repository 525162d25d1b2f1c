// What was made in batches over a period, on which line, and what went into each.

import * as api from './api.js';
import { batchTable, totals } from './batch-tables.js';
import { batchTimeline } from './batch-timeline.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { periodPage } from './period-page.js';

/** Shows the page; returns how to leave it. */
export function batchesPage(main, { plant, scope, catalogue, feedState, ...asked }) {
  return periodPage(main, { plant, scope, part: 'batches', asked, feedState, ofPlant: true, compares: false }, ({ period }) => {
    const timeline = batchTimeline({ plant, period });
    const body = h('div.flows');

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
        ...batchTable(told, plant, catalogue),
      );
    }
    return { elements: [body], load, leave: timeline.leave };
  });
}
