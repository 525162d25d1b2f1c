// One advice that stands, to be accepted or declined: what stays in place is only filled anew, so that no half-written reason is lost.

import * as api from './api.js';
import { money, sentenceOf, STATES, stepOf, whyUnknown, workedOut } from './advice-words.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { name as signedIn, operates } from './session.js';

const NAME = 'plantline-name';

/** @param answered is told of an answer that was kept, or of why it was refused */
export function adviceCard(plant, advice, answered) {
  const who = h('input', { name: 'who', maxlength: 80, value: localStorage.getItem(NAME) ?? '', placeholder: t('Your name'), 'aria-label': t('Your name') });
  const why = h('input', { name: 'why', maxlength: 300, placeholder: t('Why not?'), 'aria-label': t('Why not?') });
  const sentence = h('p.advised');
  const steps = h('ul');
  const worth = h('p.meta');
  const state = h('p.meta');
  const buttons = h('div.answer', {}, signedIn() ? null : who, h('button', { type: 'button', onclick: () => answer('accepted') }, t('Accept')), why, h('button', { type: 'button', onclick: () => answer('declined') }, t('Decline')));
  const worked = workedOut();
  const element = h('article', {}, sentence, steps, worth, buttons, state, worked.element);

  async function answer(given) {
    const name = signedIn() ?? who.value.trim();
    const reason = why.value.trim();
    if (!name) return who.focus();
    if (given === 'declined' && !reason) return why.focus();
    if (!signedIn()) localStorage.setItem(NAME, name);
    try {
      await api.answerAdvice(plant.id, advice.key, { answer: given, ...(signedIn() ? {} : { who: name }), ...(given === 'declined' ? { reason } : {}) });
      await answered(null);
    } catch (refused) {
      await answered(refused);
    }
  }

  function take(told) {
    fill(sentence, sentenceOf(told, plant));
    fill(steps, ...[...told.steps].sort((one, other) => Date.parse(one.from) - Date.parse(other.from)).map((step) => stepOf(step, plant)));
    fill(worth, t('Worth {money}', { money: money(told.worth) }), ...whyUnknown(told.worth));
    buttons.hidden = !operates(plant.id) || told.state !== 'open';
    fill(state, told.answer ? `${STATES[told.state]}, ${told.answer.by}` : STATES[told.state]);
    state.hidden = !buttons.hidden;
    worked.show(told);
  }

  return { element, take };
}
