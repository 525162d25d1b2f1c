// What KPIs came to in a period, each beside the period that it is held against, and beside its target.

import { besides, isOpen, offTarget } from './compared.js';
import { fill, h } from './dom.js';
import { explainPanel } from './explain.js';
import { brief, isoDay, month, number, unit } from './format.js';
import { named, t } from './language.js';
import { nothingKnown } from './nothing-known.js';
import { periodOf } from './period.js';
import { EXPLAINED, PIECES, together } from './period-values.js';
import { now } from './run.js';
import { said } from './said.js';
import { chip } from './tile.js';

/** @param ids of the KPIs; what the scope never had a value of is left out where there is another */
export function periodFigures({ plant, scope, period, held, catalogue, address }, ids) {
  const kpis = ids.map((id) => catalogue.find((kpi) => kpi.id === id)).filter(Boolean);
  const places = new Map(kpis.map((kpi) => [kpi.id, place(kpi)]));
  const empty = nothingKnown({ plant, scope, period, address });
  const figures = h('div.figures-of', { hidden: true }, [...places.values()]);
  const element = h('div.wide', {}, empty.element, figures);

  function place(kpi) {
    const isOne = EXPLAINED.includes(period.kind) && kpi.intervals.includes(PIECES[period.kind]);
    return isOne
      ? h('button.figure-of', { type: 'button', 'data-kpi': kpi.id, hidden: true, onclick: () => explainPanel({ plant, scope, kpi, interval: PIECES[period.kind], start: new Date(period.start).toISOString() }) })
      : h('div.figure-of', { 'data-kpi': kpi.id, hidden: true });
  }

  async function load() {
    const totals = await Promise.all(kpis.map(show));
    const known = totals.map(({ pieces, missing }) => missing < pieces);
    kpis.forEach(({ id }, at) => {
      places.get(id).hidden = !known[at];
    });
    figures.hidden = kpis.every(({ id }) => places.get(id).hidden);
    await empty.show(known.some(Boolean) ? null : t('Nothing was measured in this time.'));
  }

  async function show(kpi) {
    const isPut = kpi.intervals.includes(PIECES[period.kind]);
    const shown = isPut ? period : monthOf(period);
    const [total, earlier] = await Promise.all([together(plant, scope, kpi.id, shown), isPut && held.period && together(plant, scope, kpi.id, held.period)]);
    const of = isPut ? null : h('small', {}, t('of {month}', { month: month(shown.start, plant.timeZone) }));
    const marks = isOpen(total) ? [' ', chip(total)] : null;
    fill(places.get(kpi.id), h('span.label', {}, named(kpi), marks), h('strong', {}, number(total.value), h('small', {}, ` ${unit(total.unit)}`)), of, total.value === null || !total.reason ? null : h('small.why', {}, said(brief(total.reason))), isPut || total.value === null ? besides(shown, held.name, total, earlier) : null, offTarget(plant, scope, kpi, shown, total));
    return total;
  }

  return { element, load };
}

/** What is judged by the month is told of that in which a period ends. */
const monthOf = ({ start, end, zone }) => periodOf('month', isoDay(Math.max(start, Math.min(end - 1, now())), zone), zone);
