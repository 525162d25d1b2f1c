// What somebody should look at: the open alerts of a plant, and taking them on.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { day, number, time } from './format.js';
import { replay } from './run.js';
import { name as signedIn, operates } from './session.js';

const NAME = 'plantline-name';
const ORDER = ['critical', 'warning', 'info'];

/** The list, which is not there while nothing is open; alerts come by the live stream once it is loaded. */
export function alerts(plant) {
  const count = h('span.meta');
  const list = h('ul.alerts');
  const element = h('section', { id: 'alerts', hidden: true }, h('div.section', {}, h('h2', {}, 'Alerts'), count), list);
  const shown = new Map();

  function take(alert) {
    if (alert.anomaly.plant !== plant.id) return;
    if (alert.state === 'cleared' || alert.state === 'pending') shown.delete(alert.id);
    else {
      if (!shown.has(alert.id)) shown.set(alert.id, item(plant, take));
      shown.get(alert.id).take(alert);
    }
    show();
  }

  function show() {
    const rank = ({ alert }) => [alert.state === 'acknowledged' || muted(alert) ? 1 : 0, ORDER.indexOf(alert.anomaly.severity), alert.anomaly.start];
    const order = [...shown.values()].map((each) => ({ each, key: rank(each) })).toSorted((a, b) => compare(a.key, b.key));
    const elements = order.map(({ each }) => each.element);
    if (elements.some((one, at) => list.children[at] !== one) || list.children.length !== elements.length) fill(list, elements);
    const waiting = [...shown.values()].filter(({ alert }) => alert.state === 'firing' && !muted(alert)).length;
    count.textContent = waiting === 0 ? 'somebody is on it' : `${waiting} wait${waiting === 1 ? 's' : ''} for somebody`;
    element.hidden = shown.size === 0;
  }

  /** Where they cannot be told, that is told in their place: an empty list would say that all is well. */
  async function load() {
    try {
      took(await api.alerts(plant.id));
    } catch (refused) {
      element.hidden = false;
      count.textContent = refused.message;
    }
  }

  function took(open) {
    [...shown.keys()].filter((id) => !open.some((alert) => alert.id === id)).forEach((id) => shown.delete(id));
    open.forEach(take);
    show();
  }

  return { element, load: () => (replay() === null ? load() : null), alert: take };
}

const muted = (alert) => alert.silencedBy !== null || alert.inhibitedBy !== null;

function compare(one, other) {
  const at = one.findIndex((each, index) => each !== other[index]);
  if (at < 0) return 0;
  return one[at] < other[at] ? -1 : 1;
}

/** One of them: what stays in place is only filled anew, so that no half-written name is lost. */
function item(plant, changed) {
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

function word(alert) {
  if (alert.state === 'acknowledged') return `${alert.acknowledged.by} is on it`;
  if (alert.silencedBy !== null) return 'silenced';
  if (alert.inhibitedBy !== null) return 'explained by another';
  return alert.escalated === null ? 'firing' : 'escalated';
}

const said = (alert) => (alert.acknowledged?.note ? ` · “${alert.acknowledged.note}”` : '');

/** What it has cost so far; what cannot be told is left out. */
function cost({ cost: money, energyKWh, co2Kg }, currency) {
  const parts = [[money, currency], [co2Kg, 'kg CO₂e']].filter(([amount]) => amount !== null);
  if (money === null && energyKWh !== null) parts.unshift([energyKWh, 'kWh']);
  return parts.map(([amount, symbol]) => `${number(amount)} ${symbol}`).join(' · ');
}
