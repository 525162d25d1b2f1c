// One alert, and taking it on: what stays in place is only filled anew, so that no half-written name is lost.

import * as api from './api.js';
import { h } from './dom.js';
import { day, number, time } from './format.js';
import { name as signedIn, operates } from './session.js';

const NAME = 'plantline-name';

/** Nobody is told of it: it is silenced, or explained by another. */
export const muted = (alert) => alert.silencedBy !== null || alert.inhibitedBy !== null;

/** @param changed is handed the alert once it was taken on */
export function alertItem(plant, changed) {
  const sentence = h('b');
  const state = h('span.state');
  const about = h('div.meta');
  const price = h('span.price');
  const open = h('button.take', { type: 'button', 'aria-expanded': 'false', onclick: () => ask(form.hidden) }, 'Take it on');
  const name = h('input', { name: 'who', required: true, maxlength: 80, autocomplete: 'name', 'aria-label': 'Your name', placeholder: 'Your name' });
  const note = h('input', { name: 'note', maxlength: 300, 'aria-label': 'Note', placeholder: 'Note' });
  const send = h('button.take', { type: 'submit' }, 'Send');
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
      if (alert.state === 'firing') state.textContent = 'kept, waits for alerting';
    } catch (refused) {
      refusal.textContent = refused.message;
      refusal.hidden = false;
    }
    send.disabled = false;
  }

  function take(alert) {
    own.alert = alert;
    const { anomaly } = alert;
    element.dataset.severity = anomaly.severity;
    element.dataset.state = muted(alert) ? 'muted' : alert.state;
    sentence.textContent = anomaly.sentence;
    state.textContent = word(alert);
    price.textContent = cost(anomaly, plant.currency);
    const start = Date.parse(anomaly.start);
    const scope = plant.scopes.find(({ id }) => id === anomaly.scope)?.name ?? anomaly.scope;
    const where = anomaly.meter === null ? scope : `${scope}, meter ${anomaly.meter}`;
    about.textContent = `${anomaly.severity} · since ${day(start, plant.timeZone)}, ${time(start, plant.timeZone)} · ${where}${said(alert)}`;
    open.hidden = alert.state !== 'firing' || !operates(plant.id);
    if (open.hidden) ask(false);
  }

  return own;
}

/** Its state in a word. */
export function word(alert) {
  if (alert.state === 'cleared') return 'over';
  if (alert.state === 'pending') return 'not told yet';
  if (alert.state === 'acknowledged') return `${alert.acknowledged.by} is on it`;
  if (alert.silencedBy !== null) return 'silenced';
  if (alert.inhibitedBy !== null) return 'explained by another';
  return alert.escalated === null ? 'firing' : 'escalated';
}

const said = (alert) => (alert.acknowledged?.note ? ` · “${alert.acknowledged.note}”` : '');

/** What it has cost so far; what cannot be told is left out. */
export function cost({ cost: money, energyKWh, co2Kg }, currency) {
  const parts = [[money, currency], [co2Kg, 'kg CO₂e']].filter(([amount]) => amount !== null);
  if (money === null && energyKWh !== null) parts.unshift([energyKWh, 'kWh']);
  return parts.map(([amount, symbol]) => `${number(amount)} ${symbol}`).join(' · ');
}
