// Where the demand of the present settlement interval will end, against its limit, and what is to be done about it.

import { adviceList, bandOf } from './advice.js';
import { again } from './again.js';
import * as api from './api.js';
import { demandGauge } from './demand-gauge.js';
import { fill, h } from './dom.js';
import { number, time, withUnit } from './format.js';
import { t } from './language.js';
import { replay } from './run.js';
import { said } from './said.js';
import { because } from './told.js';

const EVERY = 10_000;
const OLD = 30_000;
const GRACE = 5_000; // of two clocks, and of the answer on its way
const NEAR = 90;
const FULL = 100;
const AMPLE = 2;
const WORDS = { good: t('Within the limit'), near: t('Close to the limit'), over: t('Above the limit'), unlimited: t('Without a limit'), unknown: t('Unknown') };

/** The limit is that of the whole plant: parts of it have none. */
export function demandPanel(plant, scope) {
  const span = h('div.label');
  const figure = h('span');
  const verdict = h('b', { role: 'status' });
  const used = h('span');
  const gauge = demandGauge();
  const advised = adviceList(plant);
  const act = h('p.act', { hidden: true });
  const alarm = h('p.only-heard', { role: 'alert' });
  const reason = h('p.meta', { hidden: true });
  const facts = h('dl.facts-in-line');
  const missing = { demand: h('p.refused', { role: 'status' }), advice: h('p.refused', { role: 'status' }) };
  const element = h(
    'section.demand',
    { 'aria-label': t('Demand of this interval'), hidden: true },
    h('header', {}, h('div', {}, span, h('div.now', {}, figure, h('small', {}, 'kW'))), h('div.verdict', {}, verdict, used)),
    gauge.element,
    h('div', {}, act, alarm, advised.element, reason, facts),
    missing.demand,
    missing.advice,
    advised.before,
  );
  const isShown = scope === plant.scopes[0] && replay() === null;
  let told = null;
  let advice = [];
  let heard = 0;

  async function look() {
    if (!isShown) return;
    told = await api.demand(plant.id);
    heard = Date.now();
    fill(missing.demand);
    if (told.projected !== null || told.limit !== null) element.hidden = false;
    show();
  }

  async function lookAtAdvice() {
    if (!isShown) return;
    advice = await advised.load();
    fill(missing.advice);
    if (advised.any()) element.hidden = false;
    if (told !== null) tick();
  }

  /** What cannot be fetched is said, and keeps nothing else from being shown. */
  const notFetched = (region, words) => (refused) => {
    element.hidden = false;
    const now = h('span', {}, words, ' ', because(refused, plant.timeZone));
    if (region.textContent !== now.textContent) fill(region, now);
  };

  /** What was true of an interval that is over, or of a while ago, is not said of now. */
  function tick() {
    advised.show();
    if (told === null) return;
    const end = Date.parse(told.end);
    if (Date.now() >= end && heard < end) looking.now();
    if (Date.now() > Math.min(heard + OLD, end + GRACE)) show(Math.min(heard, end));
    else advise(stateOf(told));
  }

  function show(since = null) {
    const state = since === null ? stateOf(told) : 'unknown';
    const known = state !== 'unknown';
    element.dataset.state = state;
    span.textContent = t('This interval, {time}, will end at', { time: `${time(Date.parse(told.start), plant.timeZone)} – ${time(Date.parse(told.end), plant.timeZone)}` });
    figure.textContent = number(known ? told.projected : null);
    say(verdict, since === null ? WORDS[state] : t('Unknown since {time}', { time: time(since, plant.timeZone) }));
    used.textContent = known && told.utilisation !== null ? t('{share} % of the limit', { share: number(told.utilisation) }) : '';
    gauge.show(known && told.limit !== null ? told : null, bandOf(advice, Date.parse(told.start)));
    advise(state);
    reason.hidden = since !== null || told.reason === null;
    if (!reason.hidden) fill(reason, said(told.reason.split(':')[0]));
    fill(facts, known && told.limit !== null ? factsOf(told) : []);
  }

  /** The figure goes with the minutes; it is read out once, when the limit is passed. What is advised is the order, where it stands. */
  function advise(state) {
    act.hidden = state !== 'over';
    const held = advised.held(Date.parse(told.start));
    if (!act.hidden) act.textContent = order(told, held, billed(), plant.timeZone);
    const kind = act.hidden ? '' : `${held !== null && held >= told.shed} ${held !== null} ${billed() !== null} ${told.canBeKept}`;
    if (alarm.dataset.kind === kind) return;
    alarm.dataset.kind = kind;
    alarm.textContent = act.hidden ? '' : act.textContent;
  }

  /** What is billed of this month whatever comes, where that is more than the limit and what is advised keeps to it. */
  function billed() {
    const kept = advised.kept(Date.parse(told.start));
    return kept !== null && kept > told.limit ? kept : null;
  }

  const looking = again(EVERY, look, notFetched(missing.demand, t('The demand of this interval cannot be fetched.')));
  const hearing = again(EVERY, lookAtAdvice, notFetched(missing.advice, t('What is advised cannot be fetched.')));
  const ticking = setInterval(tick, 1000);
  return {
    element,
    load: () => Promise.all([looking.now(), hearing.now()]),
    leave() {
      looking.leave();
      hearing.leave();
      clearInterval(ticking);
    },
  };
}

/** What is switched off now is off a little later: from then on so much must be off, by what is advised and besides. */
function order({ canBeKept, shed, shedFrom }, held, billed, zone) {
  if (billed === null && !canBeKept) return t('Nothing that is shed now keeps this interval within the limit.');
  if (billed !== null) return t('Do what is advised here: {limit} are billed this month anyway, and more would cost more.', { limit: withUnit(billed, 'kW') });
  if (held !== null && held >= shed) return t('Do what is advised here, so that the limit is kept.');
  if (held !== null) return t('Do what is advised here, and switch off {rest} besides, so that the limit is kept.', { rest: withUnit(shed - held, 'kW') });
  return t('To keep within the limit {power} must be off from {time} on.', { power: withUnit(shed, 'kW'), time: time(Date.parse(shedFrom), zone) });
}

/** A live region is touched only where it says something else. */
function say(region, text) {
  if (region.textContent !== text) region.textContent = text;
}

function stateOf({ projected, limit, utilisation }) {
  if (projected === null) return 'unknown';
  if (limit === null || utilisation === null) return 'unlimited';
  if (utilisation > FULL) return 'over';
  return utilisation >= NEAR ? 'near' : 'good';
}

/** The less is left of the interval the more is allowed, beyond what a plant can take. */
function stillAllowed(allowed, limit) {
  const most = AMPLE * limit;
  return allowed > most ? t('more than {power}', { power: withUnit(most, 'kW') }) : withUnit(Math.max(0, allowed), 'kW');
}

function factsOf({ limit, limitFrom, allowed, power }) {
  const parts = [
    [t('Power now'), withUnit(power, 'kW')],
    [t('Allowed for the rest'), allowed === null ? '—' : stillAllowed(allowed, limit)],
    [t('Limit'), withUnit(limit, 'kW'), limitFrom],
  ];
  return parts.map(([name, value, title]) => h('div', { title }, h('dt', {}, name), h('dd', {}, value)));
}
