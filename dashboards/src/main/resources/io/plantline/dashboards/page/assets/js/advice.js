// What is advised now, with its reason and worth, to be accepted or declined; and what became of what was advised before.

import * as api from './api.js';
import { english, fill, h } from './dom.js';
import { date, number, time, withUnit } from './format.js';
import { t } from './language.js';
import { name as signedIn, operates } from './session.js';

const NAME = 'plantline-name';
const SHOWN = 20;
const STATES = { open: t('open'), accepted: t('accepted'), declined: t('declined'), ignored: t('ignored'), withdrawn: t('withdrawn') };
const SENTENCES = {
  'peak-is-coming': ([demand, until, limit, charge]) => t('{demand} kW are coming until {until}; above {limit} kW it costs more ({charge}).', { demand, until, limit, charge }),
  'peak-is-not-coming': ([demand, limit]) => t('{demand} kW are coming as it goes now, within {limit} kW after all.', { demand, limit }),
  'limit-below-base-load': ([limit, charge, least]) => t('The limit of {limit} kW ({charge}) is below {least} kW, the least that was taken in the last days: holding loads back cannot keep it.', { limit, charge, least }),
  'peak-was-kept': ([demand, limit, without]) => t('{demand} kW were taken, within {limit} kW; without what was held it would have been {without} kW.', { demand, limit, without }),
  'peak-came': ([demand, limit]) => t('{demand} kW were taken, above {limit} kW.', { demand, limit }),
  'peak-was-none': ([demand, limit]) => t('{demand} kW were taken, within {limit} kW even without holding back.', { demand, limit }),
  'peak-not-known': () => t('What the interval took is not known.'),
};

/** In the reader's language where its code is known; other kinds of advice bring their own sentence. */
function sentence(reason) {
  const known = SENTENCES[reason.code];
  return known ? known(reason.arguments) : english(reason.sentence);
}

/** The list of advice of a plant. */
export function adviceList(plant) {
  const open = h('div.advice-open', { role: 'status' });
  const past = h('ul');
  const pastOnes = h('details', { hidden: true }, h('summary', {}, t('Past advice')), past);
  const failed = h('p.meta', { role: 'alert' });
  const element = h('div.advice', { hidden: true }, open, failed, pastOnes);
  let shown = '';

  async function load() {
    const { advice } = await api.advice(plant.id);
    const told = JSON.stringify(advice);
    if (told !== shown && !open.contains(document.activeElement)) {
      shown = told;
      const now = advice.filter((each) => !each.withdrawn && Date.parse(each.until) > Date.now());
      fill(open, ...now.map(card));
      const before = advice.filter((each) => !now.includes(each)).slice(0, SHOWN);
      fill(past, ...before.map((each) => h('li', {}, pastRow(each))));
      pastOnes.hidden = before.length === 0;
      element.hidden = advice.length === 0;
    }
    return advice;
  }

  const at = (text) => time(Date.parse(text), plant.timeZone);
  const money = (worth) => (worth.money === null ? '—' : `${number(worth.money)} ${worth.currency}`);

  function step(each) {
    const from = at(each.from);
    const until = at(each.until);
    return h('li', {}, each.action === 'hold'
      ? t('Hold back {load}, {power}, from {from} to {until}', { load: each.what, power: withUnit(each.kW, 'kW'), from, until })
      : t('Start {job} at {from}', { job: each.what, from }));
  }

  function card(advice) {
    const who = h('input', { name: 'who', maxlength: 80, value: localStorage.getItem(NAME) ?? '', placeholder: t('Your name'), 'aria-label': t('Your name') });
    const why = h('input', { name: 'why', maxlength: 300, placeholder: t('Why not?'), 'aria-label': t('Why not?') });
    const answer = (given) => async () => {
      try {
        const name = signedIn() ?? who.value.trim();
        if (!signedIn()) localStorage.setItem(NAME, name);
        await api.answerAdvice(plant.id, advice.key, { answer: given, who: name, ...(given === 'declined' ? { reason: why.value.trim() } : {}) });
        fill(failed);
        document.activeElement?.blur();
        await load();
      } catch (refused) {
        fill(failed, english(refused.message));
      }
    };
    const buttons = operates(plant.id) && advice.state === 'open'
      ? h('div.answer', {}, signedIn() ? null : who, h('button', { type: 'button', onclick: answer('accepted') }, t('Accept')), why, h('button', { type: 'button', onclick: answer('declined') }, t('Decline')))
      : h('p.meta', {}, STATES[advice.state]);
    return h('article', {}, h('p', {}, sentence(advice.reason)), h('ul', {}, ...advice.steps.map(step)), h('p.meta', {}, t('Worth {money}', { money: money(advice.worth) })), buttons, reasonOf(advice));
  }

  function reasonOf(advice) {
    return h('details', {}, h('summary', {}, t('Why?')), h('p.meta', {}, english(advice.worked)), h('ul', {}, ...[...advice.inputs.map((each) => `${each.name}: ${each.value === null ? '—' : `${number(each.value)} ${each.unit}`} ${each.of}`), ...advice.bases.map((each) => `${each.id}: ${each.version}`), advice.model].map((line) => h('li', {}, english(line)))));
  }

  function pastRow(advice) {
    const when = `${date(Date.parse(advice.made), plant.timeZone)}, ${at(advice.made)}`;
    const reasons = advice.answer?.why ? ` (${advice.answer.why})` : '';
    const outcome = advice.outcome ? h('span', {}, ' — ', sentence(advice.outcome.reason), ' ', t('Saved {money}', { money: money(advice.outcome.worth) })) : null;
    return h('span', {}, h('b', {}, `${when}: ${STATES[advice.state]}${reasons}. `), sentence(advice.reason), outcome, reasonOf(advice));
  }

  return { element, load };
}

/** What the newest advice of an interval says of where it ends, in one case of twenty below and above. */
export function bandOf(advice, start) {
  const of = advice.find((each) => each.kind === 'peak' && Number(each.about.split('-')[0]) === start);
  const value = (name) => of?.inputs.find((each) => each.name === name)?.value ?? null;
  return of ? { low: value('projected demand, one in twenty below'), high: value('projected demand, one in twenty above'), limit: value('limit') } : null;
}
