// KPIs of two sides, those that differ most first: a few at once, and all of each pillar folded.

import { h } from './dom.js';
import { fold } from './fold.js';
import { signed, withUnit } from './format.js';
import { named, t } from './language.js';
import { table } from './tables.js';
import { PILLARS } from './values.js';

const AT_ONCE = 6;
const IN_A_LINE = 3;
const PERCENT = 100;

/** How far two figures are apart, as a share of the larger; what is in percent already, of a hundred. */
const apart = ({ first, second }) => Math.abs(first.value - second.value) / (first.unit === '%' ? PERCENT : Math.max(Math.abs(first.value), Math.abs(second.value)) || 1);

/**
 * @param pairs each a KPI with what the two sides have of it: {kpi, first, second, earlier, later, isHeld}, where isHeld says
 *     that the two are held against each other
 * @param row makes a row of one, which bears its id as an attribute
 */
export function differing(pairs, heads, row) {
  const sorted = [...pairs].sort((one, other) => far(other) - far(one));
  const differ = sorted.filter((pair) => far(pair) > 0);
  const most = differ.slice(0, AT_ONCE);
  return [
    most.length === 0 ? null : h('section', {}, h('h3', {}, t('Those that differ most')), sheet(heads, most, (pair) => row(pair, 'data-most'))),
    h('div.pillars', {}, PILLARS.map(([pillar, title]) => group(pillar, title, sorted.filter(({ kpi }) => kpi.pillar === pillar), heads, row))),
  ];
}

/** Below all others what is not held against each other. */
const far = (pair) => (pair.isHeld ? apart(pair) : -1);

const difference = ({ value, unit }, other) => (unit === '%' ? t('{number} percentage points', { number: signed(value - other.value) }) : `${value > other.value ? '+' : ''}${withUnit(value - other.value, unit === '1' ? '' : unit)}`);

const sheet = (heads, pairs, row) => h('div.scroll.sheet', {}, table(null, heads, pairs.map(row)));

function group(pillar, title, pairs, heads, row) {
  if (pairs.length === 0) return null;
  const differ = pairs.filter((pair) => far(pair) > 0);
  const first = differ.slice(0, IN_A_LINE).map(({ kpi, earlier, later }) => h('span', {}, named(kpi), ' ', h('b', {}, difference(later, earlier))));
  const count = h('span', {}, t('{count} KPIs, {differ} of them differ', { count: pairs.length, differ: differ.length }));
  return fold(`compare-${pillar}`, [h('h3', {}, title), h('span.first', {}, count, first)], sheet(heads, pairs, (pair) => row(pair, 'data-kpi')));
}
