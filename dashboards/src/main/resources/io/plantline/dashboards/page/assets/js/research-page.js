// Two periods or two runs of a plant side by side, KPI by KPI, and both to take away.

import * as api from './api.js';
import { differing } from './differing.js';
import { fill, h } from './dom.js';
import { explainPanel } from './explain.js';
import { exportForm } from './export.js';
import { brief, isoDay, isShareOf, midnight, number, share, signed, unit, whole } from './format.js';
import { named, t } from './language.js';
import { ENOUGH } from './observed.js';
import { isDay } from './period.js';
import { periodPage } from './period-page.js';
import { EXPLAINED, PIECES, without } from './period-values.js';
import { runList } from './run-list.js';
import { now, parameter } from './run.js';
import { said } from './said.js';
import { scenarioSection } from './scenarios.js';
import { observed } from './table.js';
import { chip } from './tile.js';
import { PILLARS } from './values.js';

/** Shows the page, of the newest day that is over where nothing else is asked for; returns how to leave it. */
export function researchPage(main, { plant, scope, other, catalogue, feedState, ...given }) {
  const asked = given.period == null && given.day == null ? { ...given, period: 'day', day: yesterday(plant.timeZone) } : given;
  return periodPage(main, { plant, scope, part: 'research', asked, feedState, keep: { other } }, ({ period, held, address, choose }) => {
    const shown = parameter().run ?? 'live';
    const sides = [
      { title: period.title, run: shown, period, settled: null },
      { title: held.period?.title ?? held.name, run: other ?? shown, period: held.period, settled: null },
    ];
    const piece = PIECES[period.kind];
    const body = h('div.flows');
    const runs = runList(plant, (run) => address({ other: null, run }));
    const scenarios = scenarioSection({ plant, scope, catalogue });
    const elements = [
      otherSide(held, other, choose),
      body,
      exportForm(plant, scope, piece, { period, kpis: catalogue.filter(({ intervals }) => intervals.includes(piece)) }),
      runs.element,
      scenarios.element,
    ];
    return { elements, load: () => Promise.all([load({ plant, scope, catalogue, sides }, body), runs.load(), scenarios.load()]), leave: scenarios.leave };
  });
}

const yesterday = (zone) => isoDay(Date.parse(midnight(isoDay(now(), zone), zone)) - 1, zone);

/** A day or a run of the reader's choice to hold the period against. */
function otherSide({ period, day }, run, choose) {
  const field = h('input', { type: 'date', value: isDay(day) ? day : period?.day ?? '', 'aria-label': t('A day of the other period'), onchange: () => field.value && choose({ against: field.value }, '.against [type=date]') });
  const other = h('input', { type: 'text', value: run ?? '', placeholder: 'live', list: 'runs', maxlength: 80, 'aria-label': t('Run of the other period'), onchange: () => choose({ other: other.value.trim() || null }, '.against [type=text]') });
  return h('form.steps.against', { onsubmit: (event) => event.preventDefault() }, h('span.meta', {}, t('or against that of')), field, h('label', {}, h('span.meta', {}, t('run'), ' '), other));
}

async function load({ plant, scope, catalogue, sides }, body) {
  const [one, other] = await Promise.all(sides.map((side) => all(plant, scope, side)));
  const kpis = PILLARS.flatMap(([pillar]) => catalogue.filter((kpi) => kpi.pillar === pillar && (one.has(kpi.id) || other.has(kpi.id))));
  if (kpis.length === 0) {
    fill(body, h('p.about', {}, t('Neither of the two has any value here.')));
    return;
  }
  const before = earlierOf(sides);
  const heads = [t('KPI'), ...sides.map(({ title, run }) => `#${title}${run === 'live' ? '' : `, ${run}`}`), `#${t('Change from {before}', { before: sides[before].title })}`, `#${t('in %')}`];
  const isShown = ({ run, period }) => run === (parameter().run ?? 'live') && EXPLAINED.includes(period.kind);
  const open = (kpi, side, value) => (isShown(side) ? () => explainPanel({ plant, scope, kpi, interval: side.period.kind, start: value.start }) : null);
  const pairs = kpis.map((kpi) => {
    const [first, second] = [one.get(kpi.id), other.get(kpi.id)];
    const why = unlike(first, second, sides.map(({ period }) => period));
    const [earlier, later] = before === 0 ? [first, second] : [second, first];
    return { kpi, first, second, earlier, later, why, isHeld: why === null };
  });
  const held = pairs.filter(({ isHeld }) => isHeld);
  const same = held.filter(({ first, second }) => first.value === second.value).length;
  const about = held.length === 0 ? t('Nothing of these two can be held against each other: the reason stands beside each.') : t('{count} KPIs, {same} of them the same.', { count: kpis.length, same: whole(same) });
  fill(body, h('p.about', {}, about), differing(pairs, heads, (pair, attribute) => row(pair, attribute, sides.map((side) => (value) => open(pair.kpi, side, value)))));
}

/** All that a scope came to in a period; nothing where there is no such period. What is over and settled is read once. */
async function all(plant, scope, side) {
  const { run, period, settled } = side;
  if (period === null) return new Map();
  if (settled) return settled;
  const told = await api.allTogether(plant.id, scope.id, PIECES[period.kind], period.start, period.end, run);
  const found = new Map(told.map((value) => [value.kpi, { ...value, piece: PIECES[period.kind] }]));
  if (period.end <= now() && told.length > 0 && told.every(({ missing, status }) => missing > 0 || status !== 'provisional')) side.settled = found;
  return found;
}

/** Which of the two sides is the earlier one; of two runs of the same time, the one that the other is held against. */
const earlierOf = ([shown, held]) => (held.period !== null && held.period.start > shown.period.start ? 0 : 1);

const isKnown = (value) => typeof value?.value === 'number';

/** Why two values are not held against each other, or null: what is still open is not, nor what is known only in part. */
function unlike(first, second, periods) {
  const both = [first, second];
  if (!both.every(isKnown)) return t('one of the two has no value');
  if (periods.filter((period) => period?.end > now()).length === 1) return t('one of the two is not over');
  if (both.some(({ missing, coverage }) => missing > 0 || coverage < ENOUGH) && !periods.some((period) => period?.end > now())) return t('one of the two is known only in part');
  return (first.status === 'provisional') === (second.status === 'provisional') ? null : t('one of the two is not settled yet');
}

function row({ kpi, first, second, earlier, later, why }, attribute, [openFirst, openSecond]) {
  const difference = why === null ? later.value - earlier.value : null;
  return h(
    'tr',
    { [attribute]: kpi.id },
    h('th', { scope: 'row' }, named(kpi), h('small', {}, unit((first ?? second).unit))),
    cell(first, first && openFirst(first)),
    cell(second, second && openSecond(second)),
    h('td.number', {}, difference === null ? ['—', h('small', {}, why)] : first.unit === '%' ? t('{number} percentage points', { number: signed(difference) }) : `${difference > 0 ? '+' : ''}${number(difference)}`),
    h('td.number', {}, difference !== null && isShareOf(later.value, earlier.value, earlier.unit) ? `${signed((100 * difference) / earlier.value)} %` : '—'),
  );
}

function cell(value, open) {
  if (!value) return h('td.number', {}, '—', h('small', {}, t('no value')));
  const figure = open ? h('button.link', { type: 'button', onclick: open }, number(value.value)) : number(value.value);
  return h('td.number', {}, figure, h('small', {}, remark(value)));
}

function remark(value) {
  if (value.reason) return said(brief(value.reason));
  return value.missing > 0 ? without(value) : [t('{share} observed', { share: observed(value) }), ' ', chip(value)];
}
