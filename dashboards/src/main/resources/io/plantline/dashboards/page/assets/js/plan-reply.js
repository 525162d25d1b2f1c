// A plan that nobody has answered yet: why it is advised, and accepted, or declined with a reason.

import { saves, whyUnknown } from './advice-words.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { name as signedIn, operates } from './session.js';
import { because } from './told.js';

const NAME = 'plantline-name';

/** What it is worth, as advice tells it. */
export const worthOf = ({ worth, currency, worthKgCO2e, worthReason }) => ({ money: worth, currency, co2Kg: worthKgCO2e, reason: worthReason });

export function planReply({ plant, plan, when, answered }) {
  const who = h('input', { maxlength: 80, value: localStorage.getItem(NAME) ?? '', placeholder: t('Your name'), 'aria-label': t('Your name') });
  const why = h('input', { name: 'why', maxlength: 300, placeholder: t('Why not?'), 'aria-label': t('Why not?') });
  const failed = h('p.refused', { role: 'alert' });

  const answer = (given) => async () => {
    const name = signedIn() ?? who.value.trim();
    if (!name) return who.focus();
    const reason = why.value.trim();
    if (given === 'declined' && !reason) return why.focus();
    if (!signedIn()) localStorage.setItem(NAME, name);
    try {
      await api.answerAdvice(plant.id, plan.key, { answer: given, ...(signedIn() ? {} : { who: name }), ...(given === 'declined' ? { reason } : {}) });
      document.activeElement?.blur();
      await answered();
    } catch (refused) {
      fill(failed, because(refused, plant.timeZone));
    }
  };

  const worth = worthOf(plan);
  const sentence = [saves(worth), whyUnknown(worth)];
  const steps = plan.jobs.map((job) => h('li', {}, t('Start {job} at {from}', { job: job.job, from: when(job.advised ?? job.planned) })));
  const buttons = operates(plant.id)
    ? h('div.answer', {}, signedIn() ? null : who, h('button', { type: 'button', onclick: answer('accepted') }, t('Accept')), why, h('button', { type: 'button', onclick: answer('declined') }, t('Decline')))
    : null;
  return h('article', {}, h('p', {}, sentence.flat()), h('ul', {}, steps), h('p.meta', {}, t('It lapses at {time}.', { time: when(plan.until) })), buttons, failed);
}
