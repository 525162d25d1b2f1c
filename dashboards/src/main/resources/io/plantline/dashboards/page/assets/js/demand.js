// Where the demand of the present settlement interval will end, against its limit, and what is to be done about it.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { number, time, withUnit } from './format.js';
import { t } from './language.js';
import { replay } from './run.js';
import { said } from './said.js';

const EVERY = 10_000;
const NEAR = 90;
const FULL = 100;
const BEYOND = 1.15;
const WORDS = { good: t('Within the limit'), near: t('Close to the limit'), over: t('Above the limit'), unknown: t('Without a limit') };

/** The limit is that of the whole plant: parts of it have none. */
export function demandPanel(plant, scope) {
  const element = h('section.demand', { 'aria-label': t('Demand of this interval'), hidden: true });
  const isWhole = scope === plant.scopes[0];

  async function load() {
    if (!isWhole || replay() !== null) return;
    const told = await api.demand(plant.id);
    element.hidden = told.projected === null;
    if (element.hidden) return;
    const state = stateOf(told);
    element.dataset.state = state;
    fill(element, head(told, state), told.limit === null ? null : gauge(told), advice(told, state));
  }

  function head({ start, end, projected, utilisation }, state) {
    const span = `${time(Date.parse(start), plant.timeZone)} – ${time(Date.parse(end), plant.timeZone)}`;
    return h(
      'header',
      {},
      h('div', {}, h('div.label', {}, t('This interval, {time}, will end at', { time: span })), h('div.now', {}, number(projected), h('small', {}, 'kW'))),
      h('div.verdict', { role: 'status' }, h('b', {}, WORDS[state]), utilisation === null ? null : h('span', {}, t('{share} % of the limit', { share: number(utilisation) }))),
    );
  }

  const looking = setInterval(() => load().catch(() => {}), EVERY);
  return { element, load, leave: () => clearInterval(looking) };
}

function stateOf({ limit, utilisation }) {
  if (limit === null) return 'unknown';
  if (utilisation > FULL) return 'over';
  return utilisation >= NEAR ? 'near' : 'good';
}

/** What was taken, and what is still to come as it goes now; the mark is the limit. */
function gauge({ start, end, energy, projected, limit }) {
  const hours = (Date.parse(end) - Date.parse(start)) / 3600e3;
  const most = BEYOND * Math.max(limit, projected);
  const share = (kw) => `${Math.max(0, (FULL * kw) / most).toFixed(2)}%`;
  const taken = energy / hours;
  const bar = h('div.gauge', { role: 'img', 'aria-label': t('Taken so far {taken}, at the end {projected}, limit {limit}', { taken: withUnit(taken, 'kW'), projected: withUnit(projected, 'kW'), limit: withUnit(limit, 'kW') }) }, h('i.taken'), h('i.coming'), h('i.limit'));
  const [one, other, mark] = bar.children;
  one.style.width = share(taken);
  other.style.left = share(taken);
  other.style.width = share(projected - taken);
  mark.style.left = share(limit);
  return bar;
}

function advice({ limit, limitFrom, allowed, shed, canBeKept, reason, power }, state) {
  if (limit === null) return h('p.meta', {}, said(reason.split(':')[0]));
  const parts = [
    [t('Power now'), withUnit(power, 'kW')],
    [t('Allowed for the rest'), withUnit(Math.max(0, allowed), 'kW')],
    [t('Limit'), withUnit(limit, 'kW'), limitFrom],
  ];
  const act = state === 'over' ? h('p.act', { role: 'alert' }, canBeKept ? t('Shed {power} now to keep within the limit.', { power: withUnit(shed, 'kW') }) : t('Nothing that is shed now keeps this interval within the limit.')) : null;
  return h('div', {}, act, h('dl.facts-in-line', {}, parts.map(([name, value, title]) => h('div', { title }, h('dt', {}, name), h('dd', {}, value)))));
}
