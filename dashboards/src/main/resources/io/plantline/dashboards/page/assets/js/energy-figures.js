// What a period came to, beside the one before.

import { fill, h } from './dom.js';
import { brief, decimals, number, share, unit } from './format.js';
import { named, t } from './language.js';
import { together, without } from './period-values.js';
import { now } from './run.js';
import { said } from './said.js';
import { chip } from './tile.js';

const ENOUGH = 0.95;
const FIGURES = ['elec-import-energy', 'final-energy-total', 'energy-cost', 'ghg-scope2-location'];

export function energyFigures({ plant, scope, period, held, catalogue }) {
  const kpis = FIGURES.map((id) => catalogue.find((kpi) => kpi.id === id)).filter(Boolean);
  const places = new Map(kpis.map((kpi) => [kpi.id, h('div.figure-of')]));
  const empty = h('p.about', { hidden: true, role: 'status' }, t('Nothing was measured in this time.'));
  const element = h('div.wide', {}, empty, h('div.figures-of', {}, [...places.values()]));

  async function load() {
    const values = await Promise.all(kpis.map(async (kpi) => {
      const [total, earlier] = await Promise.all([together(plant, scope, kpi.id, period), held.period && together(plant, scope, kpi.id, held.period)]);
      fill(places.get(kpi.id), h('span.label', {}, named(kpi), isOpen(total) ? [' ', chip(total)] : null), value(total), remark(total, earlier));
      return total;
    }));
    empty.hidden = values.some(({ pieces, missing }) => missing < pieces);
  }

  /** An open period is not held against a whole one, nor what late readings may still move, nor one that was not observed. */
  function remark(total, earlier) {
    const { name } = held;
    if (total.value === null) return h('small.why', {}, total.reason ? said(brief(total.reason)) : t('no value in this time'));
    if (total.missing > 0) return h('small.why', {}, without(total));
    if (period.end > now()) return h('small', {}, earlier?.value == null ? t('so far; {before} is not known', { before: name }) : t('so far; {before} came to {value}', { before: name, value: number(earlier.value) }));
    if (isOpen(total)) return h('small', {}, earlier?.value == null ? t('not settled yet; {before} is not known', { before: name }) : t('not settled yet; {before} came to {value}', { before: name, value: number(earlier.value) }));
    if (total.coverage < ENOUGH) return h('small.why', {}, t('only {share} observed', { share: share(total.coverage) }));
    if (earlier?.value == null || earlier.value === 0) return h('small', {}, t('{before} is not known', { before: name }));
    if (earlier.missing > 0 || earlier.coverage < ENOUGH) return h('small', {}, t('{before} is known only in part', { before: name }));
    if (isOpen(earlier)) return h('small', {}, t('{before} is not settled yet; it came to {value}', { before: name, value: number(earlier.value) }));
    const change = (total.value / earlier.value - 1) * 100;
    return h('small', {}, t('{change} % on {before}', { change: `${change < 0 ? '−' : '+'}${decimals(Math.abs(change), 1, 1)}`, before: name }));
  }

  return { element, load };
}

/** True of what is put together from values that late readings may still move. */
const isOpen = (total) => total.value !== null && total.status === 'provisional';

const value = (total) => h('strong', {}, number(total.value), h('small', {}, ` ${unit(total.unit)}`));
