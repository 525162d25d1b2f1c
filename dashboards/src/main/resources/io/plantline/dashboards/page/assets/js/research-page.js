// Two periods or two runs of a plant side by side, KPI by KPI, and both to take away.

import { go, plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { explainPanel, table } from './explain.js';
import { exportForm } from './export.js';
import { brief, number, share, unit, whole } from './format.js';
import { headline } from './headline.js';
import { named, t } from './language.js';
import { lookedUp } from './looked-up.js';
import { periodOf, periodPicker } from './period.js';
import { scopeTree } from './pickers.js';
import { runList } from './run-list.js';
import { parameter } from './run.js';
import { said } from './said.js';
import { observed } from './table.js';
import { chip } from './tile.js';
import { PILLARS } from './values.js';

const KINDS = ['day', 'month'];
const AGAINST = { day: t('against the day of'), month: t('against the month of') };

/** Shows the page; returns how to leave it. */
export function researchPage(main, { plant, scope, period: kind, day, against, other, catalogue, feedState }) {
  return lookedUp(main, { plant, scope, feedState }, () => {
    const zone = plant.timeZone;
    const period = periodOf(KINDS.includes(kind) ? kind : 'day', day, zone);
    const held = against === null ? period.moved(-1) : periodOf(period.kind, against, zone);
    const address = (change) => plantAddress(plant, 'research', { scope: scope.id, period: period.kind, day: period.day, against, other, ...change });
    const sides = [
      { title: period.title, run: parameter().run ?? 'live', period },
      { title: held.title, run: other ?? parameter().run ?? 'live', period: held },
    ];
    const body = h('div.flows');
    const runs = runList(plant, (run) => plantAddress(plant, 'research', { scope: scope.id, period: period.kind, run }));
    const elements = [
      headline(plant, { scope, part: 'research', keep: { scope: scope.id } }),
      h(
        'div.columns',
        {},
        scopeTree(plant, scope, (chosen) => address({ scope: chosen.id })),
        h(
          'div',
          {},
          periodPicker(period, KINDS, (change, used) => go(address(change), used)),
          heldAgainst(held, other, (change) => go(address(change))),
          body,
          exportForm(plant, scope, period.kind, { period, kpis: catalogue.filter(({ intervals }) => intervals.includes(period.kind)) }),
          runs.element,
        ),
      ),
    ];
    return { elements, load: () => Promise.all([load({ plant, scope, catalogue, sides }, body), runs.load()]), leave: () => {} };
  });
}

function heldAgainst(held, run, choose) {
  const day = h('input', { type: 'date', value: held.day, 'aria-label': t('A day of the other period'), onchange: () => day.value && choose({ against: day.value }) });
  const other = h('input', { type: 'text', value: run ?? '', placeholder: 'live', list: 'runs', maxlength: 80, 'aria-label': t('Run of the other period'), onchange: () => choose({ other: other.value.trim() || null }) });
  return h('form.steps.against', { onsubmit: (event) => event.preventDefault() }, h('span.meta', {}, AGAINST[held.kind]), day, h('label', {}, h('span.meta', {}, t('run'), ' '), other));
}

async function load({ plant, scope, catalogue, sides }, body) {
  const [one, other] = await Promise.all(sides.map(({ run, period }) => all(plant, scope, run, period)));
  const kpis = PILLARS.flatMap(([pillar]) => catalogue.filter((kpi) => kpi.pillar === pillar && (one.has(kpi.id) || other.has(kpi.id))));
  if (kpis.length === 0) {
    fill(body, h('p.about', {}, t('Neither of the two has any value here.')));
    return;
  }
  const heads = [t('KPI'), ...sides.map(({ title, run }) => `#${title}${run === 'live' ? '' : `, ${run}`}`), `#${t('Difference')}`, `#${t('Of the first')}`];
  const open = (kpi, { run, period }, value) => (run === (parameter().run ?? 'live') ? () => explainPanel({ plant, scope, kpi, interval: period.kind, start: value.start }) : null);
  const rows = kpis.map((kpi) => row(kpi, one.get(kpi.id), other.get(kpi.id), sides.map((side) => (value) => open(kpi, side, value))));
  const same = kpis.filter(({ id }) => isKnown(one.get(id)) && one.get(id).value === other.get(id)?.value).length;
  fill(body, h('p.about', {}, t('{count} KPIs, {same} of them the same.', { count: kpis.length, same: whole(same) })), h('div.scroll.sheet', {}, table(null, heads, rows)));
}

/** All values of a scope for one interval. */
async function all(plant, scope, run, { kind, start, end }) {
  const told = await api.values(plant.id, scope.id, kind, start, end, run);
  return new Map(told.map((value) => [value.kpi, value]));
}

const isKnown = (value) => typeof value?.value === 'number';

/** What is still open is not held against what is whole. */
const areAlike = (first, second) => isKnown(first) && isKnown(second) && (first.status === 'provisional') === (second.status === 'provisional');

function row(kpi, first, second, [openFirst, openSecond]) {
  const difference = areAlike(first, second) ? first.value - second.value : null;
  return h(
    'tr',
    { 'data-kpi': kpi.id },
    h('th', { scope: 'row' }, named(kpi), h('small', {}, unit((first ?? second).unit))),
    cell(first, first && openFirst(first)),
    cell(second, second && openSecond(second)),
    h('td.number', {}, difference === null ? '—' : number(difference)),
    h('td.number', {}, difference === null || first.value === 0 ? '—' : share(difference / first.value)),
  );
}

function cell(value, open) {
  if (!value) return h('td.number', {}, '—', h('small', {}, t('no value')));
  const figure = open ? h('button.link', { type: 'button', onclick: open }, number(value.value)) : number(value.value);
  return h('td.number', {}, figure, h('small', {}, value.reason ? said(brief(value.reason)) : [t('{share} observed', { share: observed(value) }), ' ', chip(value)]));
}
