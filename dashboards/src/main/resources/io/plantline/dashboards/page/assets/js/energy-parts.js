// Which part of a scope takes its electricity, and in which state of the machines it is spent.

import { fill, h } from './dom.js';
import { brief, share, withUnit } from './format.js';
import { named, t } from './language.js';
import { onlyObservedOf } from './observed.js';
import { electricity, together, without } from './period-values.js';
import { said } from './said.js';

const BY_STATE = 'energy-by-state-';
const SLIGHT = 0.005; // less is the inaccuracy of meters

export function energyParts({ plant, scope, period, catalogue, address }) {
  const below = plant.scopes.filter(({ parent }) => parent === scope.id);
  const states = catalogue.filter(({ id }) => id.startsWith(BY_STATE));
  const byPart = h('article.chart', {});
  const byState = h('article.chart', {});

  async function load() {
    const [whole, parts, spent] = await Promise.all([
      electricity(plant, scope, period),
      Promise.all(below.map(async (part) => ({ name: h('a', { href: address({ scope: part.id }) }, part.name), total: await electricity(plant, part, period) }))),
      Promise.all(states.map(async (kpi) => ({ name: named(kpi), state: kpi.id.slice(BY_STATE.length), total: await together(plant, scope, kpi.id, period) }))),
    ]);
    byPart.hidden = below.length === 0;
    fill(byPart, head(t('Electricity by part'), parts), bars([...parts, ...rest(whole, parts)], whole.value, period), partly(whole, parts));
    const known = spent.filter(({ total }) => total.value > 0);
    byState.hidden = known.length === 0;
    fill(byState, head(t('Electricity by state of the machines'), known), bars(known, sum(known), period), ofWhole(t('the electricity of machines whose state is known is {share} of that of {scope}', { share: share(sum(known) / whole.value), scope: scope.name }), whole, known));
  }

  return { elements: [byPart, byState], load };
}

/** What is missing is said once, where it is missing of all alike. */
function head(title, lines) {
  const worst = lines.map(({ total }) => total).reduce((most, total) => (total.missing > most.missing ? total : most), { missing: 0 });
  return h('header', {}, h('h3', {}, title), worst.missing ? h('span.meta', {}, without(worst)) : null);
}

const sum = (lines) => lines.reduce((all, { total }) => all + (total.value ?? 0), 0);

/** What the scope took and no part of it accounts for; nothing can be said where one of them is not known. */
function rest(whole, parts) {
  if (whole.value === null || whole.missing || parts.length === 0 || parts.some(({ total }) => total.value === null || total.missing)) return [];
  const value = whole.value - sum(parts);
  return value < 1e-6 * whole.value ? [] : [{ name: t('not metered below'), total: { ...whole, value }, state: 'rest' }];
}

/** Of parts that are not all known: how much of the whole those are that are, and which are not. */
function partly(whole, parts) {
  const unknown = parts.filter(({ total }) => total.value === null || total.missing);
  if (unknown.length === 0) return null;
  return ofWhole(t('what is known of the parts is {share} of the whole; not known, or only in part: {list}', { share: share(sum(parts) / whole.value), list: unknown.map(({ name }) => name.textContent).join(', ') }), whole, parts);
}

/** Said only where the whole is known, and more than its parts. */
const ofWhole = (says, whole, parts) => (whole.value > 0 && !whole.missing && sum(parts) < (1 - SLIGHT) * whole.value ? h('p.meta', {}, says) : null);

/** Amounts as bars, each with its share, as it says itself or of the whole, and how little of the period was observed of it. */
export function bars(lines, whole, period) {
  const most = Math.max(...lines.map(({ total }) => Math.abs(total.value ?? 0)));
  const order = lines.toSorted((one, other) => (other.total.value ?? -Infinity) - (one.total.value ?? -Infinity));
  return h('ul.bars', {}, order.map(({ name, total, state, share: own }) => h(
    'li',
    { 'data-state': state },
    h('span.name', {}, name),
    h('span.value', {}, withUnit(total.value, total.unit), h('small', {}, own ? ` ${own}` : note(total, whole)), few(total, period)),
    h('progress', { max: most || 1, value: Math.max(0, total.value ?? 0), 'aria-hidden': true }),
  )));
}

function few(total, period) {
  const little = total.value === null ? null : onlyObservedOf(total, period);
  return little && h('small.why', {}, ` ${little}`);
}

function note(total, whole) {
  if (total.value === null) return [' ', total.reason ? said(brief(total.reason)) : t('no value')];
  return whole ? ` ${share(total.value / whole)}` : '';
}
