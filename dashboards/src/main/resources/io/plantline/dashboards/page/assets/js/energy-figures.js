// What a period came to, beside the one before.

import { fill, h } from './dom.js';
import { brief, number, share, unit } from './format.js';
import { together } from './period-values.js';
import { now } from './run.js';

const ENOUGH = 0.95;
const FIGURES = ['elec-import-energy', 'final-energy-total', 'energy-cost', 'ghg-scope2-location'];

export function energyFigures({ plant, scope, period, catalogue }) {
  const before = period.moved(-1);
  const kpis = FIGURES.map((id) => catalogue.find((kpi) => kpi.id === id)).filter(Boolean);
  const places = new Map(kpis.map((kpi) => [kpi.id, h('div.figure-of')]));
  const element = h('div.figures-of', {}, [...places.values()]);

  async function load() {
    await Promise.all(kpis.map(async (kpi) => {
      const [total, earlier] = await Promise.all([together(plant, scope, kpi.id, period), together(plant, scope, kpi.id, before)]);
      fill(places.get(kpi.id), h('span.label', {}, kpi.name.en), value(total), remark(total, earlier));
    }));
  }

  /** An open period is not held against a whole one, nor one that was observed against one that was not. */
  function remark(total, earlier) {
    const name = `the ${period.kind} before`;
    if (total.value === null) return h('small.why', {}, brief(total.reason ?? 'no value in this time'));
    if (total.missing > 0) return h('small.why', {}, `${total.missing} of ${total.pieces} ${total.piece}s without a value`);
    if (period.end > now()) return h('small', {}, `so far; ${name} ${earlier.value === null ? 'is not known' : `came to ${number(earlier.value)}`}`);
    if (total.coverage < ENOUGH) return h('small.why', {}, `only ${share(total.coverage)} observed`);
    if (earlier.value === null || earlier.value === 0) return h('small', {}, `${name} is not known`);
    if (earlier.missing > 0 || earlier.coverage < ENOUGH) return h('small', {}, `${name} is known only in part`);
    const change = (total.value / earlier.value - 1) * 100;
    return h('small', {}, `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)} % on ${name}`);
  }

  return { element, load };
}

const value = (total) => h('strong', {}, number(total.value), h('small', {}, ` ${unit(total.unit)}`));
