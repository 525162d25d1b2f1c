// A chart per KPI that the scope has had; those without any value are folded away, each with its reason.

import * as api from './api.js';
import { chartCard } from './chart-card.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { PILLARS } from './values.js';

export function trends(plant, scope, per, catalogue, explain) {
  const order = PILLARS.flatMap(([pillar]) => catalogue.filter((kpi) => kpi.pillar === pillar && kpi.intervals.includes(per)));
  const cards = new Map(order.map((kpi) => [kpi.id, chartCard(plant, scope, kpi, per, explain, arrange)]));
  const all = [...cards.values()];
  const empty = h('p.meta', { hidden: true }, t('No values in this time.'));
  const charts = h('div.charts', {}, all.map((card) => card.element));
  const rest = h('div.charts');
  const count = h('summary');
  const folded = h('details.folded', { hidden: true }, count, rest);

  /** Called for each card that has got its first value, or has come without one; the order stays. */
  function arrange() {
    const without = all.filter((card) => card.isEmpty());
    fill(charts, all.filter((card) => !card.isEmpty()).map((card) => card.element));
    fill(rest, without.map((card) => card.element));
    folded.hidden = without.length === 0;
    count.textContent = t('{count} without a value: why', { count: without.length });
  }

  let wanted = false;

  return {
    element: h('div', {}, empty, charts, folded),
    /** Only what the scope has ever had: most of the catalogue does not apply to any one scope. */
    async load() {
      wanted = true;
      const had = new Set((await api.latest(plant.id, scope.id, per)).map((value) => value.kpi));
      await Promise.all([...cards].filter(([kpi]) => had.has(kpi)).map(([, card]) => card.load()));
      empty.hidden = all.some((card) => !card.element.hidden);
    },
    leave: () => all.forEach((card) => card.leave()),
    take(value) {
      if (!wanted || value.interval !== per || !cards.has(value.kpi)) return;
      empty.hidden = true;
      cards.get(value.kpi).take(value);
    },
  };
}
