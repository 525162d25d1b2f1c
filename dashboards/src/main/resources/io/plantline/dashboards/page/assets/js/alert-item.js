// One alert, and taking it on: what stays in place is only filled anew, so that no half-written name is lost.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { day, number, time } from './format.js';
import { t } from './language.js';
import { say } from './said.js';
import { name as signedIn, operates } from './session.js';
import { because } from './told.js';
import { severityWord } from './words.js';

const NAME = 'plantline-name';

/** Nobody is told of it: it is silenced, or explained by another. */
export const muted = (alert) => alert.silencedBy !== null || alert.inhibitedBy !== null;

/** @param changed is handed the alert once it was taken on */
export function alertItem(plant, changed) {
  const sentence = h('b');
  const state = h('span.state');
  const about = h('div.meta');
  const price = h('span.price');
  const open = h('button.take', { type: 'button', 'aria-expanded': 'false', onclick: () => ask(form.hidden) }, t('Take it on'));
  const name = h('input', { name: 'who', required: true, maxlength: 80, autocomplete: 'name', 'aria-label': t('Your name'), placeholder: t('Your name') });
  const note = h('input', { name: 'note', maxlength: 300, 'aria-label': t('Note'), placeholder: t('Note') });
  const send = h('button.take', { type: 'submit' }, t('Send'));
  const refusal = h('p.why', { role: 'alert', hidden: true });
  const form = h('form', { hidden: true, onsubmit: acknowledge }, signedIn() ? null : name, note, send, refusal);
  const element = h('li', {}, h('div.what', {}, sentence, state, price, open), about, form);
  const own = { element, alert: null, take };

  function ask(now) {
    form.hidden = !now;
    open.setAttribute('aria-expanded', String(now));
    if (!now) return;
    if (signedIn()) return note.focus();
    name.value ||= localStorage.getItem(NAME) ?? '';
    (name.value ? note : name).focus();
  }

  async function acknowledge(event) {
    event.preventDefault();
    send.disabled = true;
    try {
      const who = signedIn() ?? name.value.trim();
      const alert = await api.acknowledge(own.alert.id, who, note.value.trim());
      if (!signedIn()) localStorage.setItem(NAME, who);
      ask(false);
      changed(alert);
      if (alert.state === 'firing') state.textContent = t('kept, waits for alerting');
    } catch (refused) {
      fill(refusal, because(refused));
      refusal.hidden = false;
    }
    send.disabled = false;
  }

  function take(alert) {
    own.alert = alert;
    const { anomaly } = alert;
    element.dataset.severity = anomaly.severity;
    element.dataset.state = muted(alert) ? 'muted' : alert.state;
    say(sentence, anomaly.sentence);
    state.textContent = word(alert);
    price.textContent = cost(anomaly, plant.currency);
    const start = Date.parse(anomaly.start);
    const scope = plant.scopes.find(({ id }) => id === anomaly.scope)?.name ?? anomaly.scope;
    const where = anomaly.meter === null ? scope : t('{scope}, meter {meter}', { scope, meter: anomaly.meter });
    about.textContent = `${severityWord(anomaly.severity)} · ${t('since {time}', { time: `${day(start, plant.timeZone)}, ${time(start, plant.timeZone)}` })} · ${where}${said(alert)}`;
    open.hidden = alert.state !== 'firing' || !operates(plant.id);
    if (open.hidden) ask(false);
  }

  return own;
}

/** Its state in a word. */
export function word(alert) {
  if (alert.state === 'cleared') return t('over');
  if (alert.state === 'pending') return t('not told yet');
  if (alert.state === 'acknowledged') return t('{name} is on it', { name: alert.acknowledged.by });
  if (alert.silencedBy !== null) return t('silenced');
  if (alert.inhibitedBy !== null) return t('explained by another');
  return alert.escalated === null ? t('firing') : t('escalated');
}

const said = (alert) => (alert.acknowledged?.note ? ` · “${alert.acknowledged.note}”` : '');

/** What it has cost so far; what cannot be told is left out. */
export function cost({ cost: money, energyKWh, co2Kg }, currency) {
  const parts = [[money, currency], [co2Kg, 'kg CO₂e']].filter(([amount]) => amount !== null);
  if (money === null && energyKWh !== null) parts.unshift([energyKWh, 'kWh']);
  return parts.map(([amount, symbol]) => `${number(amount)} ${symbol}`).join(' · ');
}
