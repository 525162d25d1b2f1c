// Where the electricity of a plant comes from that makes some of its own: bought, made on site and sold, beside what is consumed.

import { meanPower } from './complete.js';
import { bars } from './energy-parts.js';
import { fill, h } from './dom.js';
import { share, withUnit } from './format.js';
import { named, t } from './language.js';
import { curveOf, series, starts, together } from './period-values.js';

const MADE = 'onsite-generation';
const CONSUMED = 'elec-consumption';
const LINES = ['elec-import-energy', MADE, 'elec-export-energy'];
const OWN_SHARE = 'self-sufficiency-ratio';
const HOUR = 3600e3;

const madeIn = ({ plant, scope, period }) => together(plant, scope, MADE, period);

/** The card, which is not there where nothing is made on site. */
export function supply({ plant, scope, period, catalogue }) {
  const title = h('h3', {}, t('Electricity, bought and made on site'));
  const about = h('span.meta');
  const lines = h('div', {});
  const element = h('article.chart.supply', { hidden: true }, h('header', {}, title, about), lines);
  const nameOf = (kpi) => named(catalogue.find(({ id }) => id === kpi));

  async function load() {
    const made = await madeIn({ plant, scope, period });
    element.hidden = !(made.value > 0);
    if (element.hidden) return;
    const [consumed, own, ...totals] = await Promise.all([CONSUMED, OWN_SHARE, ...LINES].map((kpi) => (kpi === MADE ? made : together(plant, scope, kpi, period))));
    const told = [`${nameOf(CONSUMED)}: ${withUnit(consumed.value, consumed.unit)}`, ...(own.value === null ? [] : [t('{share} of it made on site', { share: share(own.value / 100) })])];
    about.textContent = told.join('; ');
    const shares = ofSupply(totals);
    fill(lines, bars(LINES.map((kpi, at) => ({ name: nameOf(kpi), total: totals[at], share: shares[at] })).filter(({ total }) => total.value !== null || total.pieces > total.missing), null, period));
  }

  return { element, load };
}

/** What is bought and what is made, each as a share of both; nothing where one of them is not known whole. What is sold is of neither. */
function ofSupply([bought, made]) {
  const parts = [bought, made];
  if (parts.some(({ value, missing }) => value === null || missing)) return [];
  return parts.map(({ value }) => t('{share} of the supply', { share: share(value / (bought.value + made.value)) }));
}

/** The mean power consumed by interval, beside that from the grid; nothing where nothing is made on site. */
export async function consumedPower(view) {
  const { plant, scope, period } = view;
  if (!((await madeIn(view)).value > 0)) return [];
  const interval = curveOf(period);
  const values = await series(plant, scope, CONSUMED, interval, period);
  const at = new Map(values.map((value) => [Date.parse(value.start), value]));
  return starts(plant, period, interval).map((start) => power(at.get(start)));
}

function power(value) {
  const energy = value ? meanPower(value) : null;
  return energy === null ? null : (energy * HOUR) / (Date.parse(value.end) - Date.parse(value.start));
}
