// What is advised now, with its reason and worth, to be accepted or declined; and what became of what was advised before.

import * as api from './api.js';
import { adviceCard } from './advice-card.js';
import { money, sentenceOf, STATES, whyUnknown, workedOut } from './advice-words.js';
import { fill, h } from './dom.js';
import { date, time } from './format.js';
import { keyed } from './keyed.js';
import { t } from './language.js';
import { news } from './news.js';
import { because } from './told.js';

const SHOWN = 20;
const FELT = 180_000; // after so long the power shows what was held, as it is a mean of three minutes

/**
 * What stands by the clock of the page, whatever was told last: neither withdrawn, nor declined, nor over. A plan that was
 * answered is no order of the hour; it is on the page of plans.
 */
const stands = ({ kind, withdrawn, until, state }) => !withdrawn && state !== 'declined' && Date.parse(until) > Date.now() && (kind === 'peak' || state === 'open');

/** A plan taken on, of which something is still to come. */
const isInForce = ({ kind, withdrawn, until, state }) => kind === 'start' && !withdrawn && state === 'accepted' && Date.parse(until) > Date.now();

/** The advice of a plant: what stands, and what stood before. */
export function adviceList(plant) {
  const open = h('div.advice-open', { onfocusout: () => setTimeout(show) });
  const heard = news();
  const past = h('ul');
  const before = h('details.advice', { hidden: true }, h('summary', {}, t('Past advice')), past);
  const failed = h('p.refused', { role: 'alert' });
  const element = h('div.advice', { tabindex: -1 }, open, heard.element, failed);
  const showOpen = keyed(open, (advice) => adviceCard(plant, advice, answered));
  const showPast = keyed(past, pastRow);
  let told = [];

  async function load() {
    told = (await api.advice(plant.id)).advice;
    show();
    return told;
  }

  function show() {
    const now = told.filter(stands);
    const over = told.filter((each) => !now.includes(each) && !isInForce(each)).slice(0, SHOWN);
    showOpen(now);
    showPast(over);
    before.hidden = over.length === 0;
    heard.tell(now.map((each) => ({ key: each.key, text: sentenceOf(each, plant) })));
  }

  /** Whoever has answered stays in the list, and not in a card that may go. */
  async function answered(refused) {
    fill(failed, refused === null ? null : because(refused, plant.timeZone));
    element.focus();
    await load().catch(() => {}); // the next look tells what cannot be fetched
  }

  function pastRow() {
    const text = h('span');
    const worked = workedOut();

    function take(advice) {
      const when = `${date(Date.parse(advice.made), plant.timeZone)}, ${time(Date.parse(advice.made), plant.timeZone)}`;
      const state = advice.state === 'open' ? 'ignored' : advice.state;
      const answer = [STATES[state], advice.answer?.by].filter(Boolean).join(', ');
      const reason = advice.answer?.why ? ` (${advice.answer.why})` : '';
      const outcome = advice.outcome ? [' — ', sentenceOf(advice.outcome, plant), ' ', t('Saved {money}', { money: money(advice.outcome.worth) }), ...whyUnknown(advice.outcome.worth)] : [];
      fill(text, h('b', {}, `${when}: ${answer}${reason}. `), sentenceOf(advice, plant), ...outcome);
      worked.show(advice);
    }

    return { element: h('li', {}, text, worked.element), take };
  }

  /** The kW that are to be held back in the interval that begins then, and are not yet; null where nothing is advised. */
  function held(start) {
    const advised = told.filter((each) => stands(each) && isOf(each, start));
    const awaited = advised.flatMap(({ state, steps }) => steps.filter((step) => state === 'open' || Date.now() < Date.parse(step.from) + FELT));
    return advised.length === 0 ? null : awaited.reduce((sum, step) => sum + step.kW, 0);
  }

  /** The demand that what stands is to keep in the interval that begins then, kW; null where nothing stands. */
  const kept = (start) => inputOf(told.find((each) => stands(each) && isOf(each, start)), 'limit');

  return { element, before, load, show, held, kept, any: () => told.length > 0 };
}

const isOf = (advice, start) => advice.kind === 'peak' && Number(advice.about.split('-')[0]) === start;

/** What the newest advice of an interval says of where it ends, in one case of twenty below and above. */
export function bandOf(advice, start) {
  const of = advice.find((each) => isOf(each, start));
  return of ? { low: inputOf(of, 'projected demand, one in twenty below'), high: inputOf(of, 'projected demand, one in twenty above'), limit: inputOf(of, 'limit') } : null;
}

const inputOf = (advice, name) => advice?.inputs.find((each) => each.name === name)?.value ?? null;
