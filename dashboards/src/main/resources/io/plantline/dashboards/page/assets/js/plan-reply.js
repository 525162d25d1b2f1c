// A plan that nobody has answered yet: why it is advised, and accepted, or declined with a reason.

import * as api from './api.js';
import { english, fill, h } from './dom.js';
import { t } from './language.js';
import { name as signedIn, operates } from './session.js';
import { because } from './told.js';

const NAME = 'plantline-name';

export function planReply({ plant, plan, when, money, answered }) {
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

  const sentence = plan.worth === null || plan.worthKgCO2e === null
    ? english(plan.said)
    : t('Against the starts first asked for it saves {money} and {mass}.', { money: `${money(plan.worth)} ${plan.currency}`, mass: `${money(plan.worthKgCO2e)} kgCO2e` });
  const steps = plan.jobs.map((job) => h('li', {}, t('Start {job} at {from}', { job: job.job, from: when(job.advised ?? job.planned) })));
  const buttons = operates(plant.id)
    ? h('div.answer', {}, signedIn() ? null : who, h('button', { type: 'button', onclick: answer('accepted') }, t('Accept')), why, h('button', { type: 'button', onclick: answer('declined') }, t('Decline')))
    : null;
  return h('article', {}, h('p', {}, sentence), h('ul', {}, steps), h('p.meta', {}, t('It lapses at {time}.', { time: when(plan.until) })), buttons, failed);
}
