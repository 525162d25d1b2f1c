// What stands rejected of a plant, or of none: why, since when, a sample, what to do, and a second way in.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { heardValue } from './feed.js';
import { date, seconds } from './format.js';
import { printable } from './printable.js';
import { name, operates } from './session.js';

const EVERY = 30_000;
const whole = (count) => count.toLocaleString('en-GB');
const messages = (count) => `${whole(count)} ${count === 1 ? 'message' : 'messages'}`;

/** Shows the page; returns how to leave it. Without a plant it shows what belongs to none, which cannot be retried. */
export function rejectedPage(main, { plant = null, feedState }) {
  const total = h('span.meta', { role: 'status' });
  const list = h('ul.rejected');
  const dismissed = h('p.meta', { hidden: true });
  const outcome = h('div.outcome', { role: 'status', hidden: true });
  const all = h('button.retry', { type: 'button', hidden: true, onclick: () => retry(all, {}, 'All') }, 'Retry all');
  let busy = false;
  fill(main, headline(plant, total, all), explanation(plant), outcome, list, dismissed);

  async function load() {
    show(await api.rejected(plant?.id));
  }

  function show({ count, kinds, kindsLeftOut, dismissed: away, dismissals }) {
    feedState('live');
    heardValue();
    total.textContent = count === 0 ? 'Nothing stands rejected' : messages(count);
    all.hidden = plant === null || kinds.length < 2 || !operates(plant.id);
    dismissed.hidden = away === 0;
    fill(dismissed, `${whole(away)} dismissed: `, dismissals.map(({ count: some, meaning, by, why }) => `${whole(some)} × ${meaning}, by ${by}: ${why}`).join(' · '));
    fill(list, kinds.map((kind) => entry(kind, plant, retry, dismiss)), kindsLeftOut ? h('li.meta', {}, `and ${whole(kindsLeftOut)} more kinds`) : null);
  }

  /** Never while somebody writes why: what is half-written would be lost. */
  async function dismiss(kind, who, why) {
    const result = await api.dismissRejected(plant?.id, { reason: kind.reason, source: kind.source, lastSeen: kind.lastSeen, who, why });
    await look();
    outcome.hidden = false;
    outcome.dataset.state = 'done';
    fill(outcome, h('b', {}, `${kind.meaning}: ${messages(result.dismissed)} dismissed`));
  }

  async function retry(button, choice, name) {
    if (busy) return;
    const label = button.textContent;
    busy = true;
    button.disabled = true;
    button.textContent = 'Retrying…';
    try {
      const result = await api.retryRejected(plant.id, choice);
      await look();
      told(outcome, name, result);
    } catch (refused) {
      told(outcome, name, null, refused.message);
    } finally {
      busy = false;
      button.disabled = false;
      button.textContent = label;
    }
  }

  const look = () => load().catch((refused) => {
    total.textContent = refused.message;
    feedState('down', refused.message);
  });
  const looking = setInterval(() => busy || list.querySelector('form:not([hidden])') || look(), EVERY);
  look();
  return () => clearInterval(looking);
}

function headline(plant, total, all) {
  const back = plant === null
    ? h('a', { href: '#/' }, 'All plants')
    : h('a', { href: `#/plant/${encodeURIComponent(plant.id)}` }, plant.name);
  return h('div.headline', {}, h('h1', {}, plant === null ? 'Rejected messages of no plant' : 'Rejected messages'), back, total, all);
}

function explanation(plant) {
  const rule = plant === null
    ? 'These name a plant without a file, or came on a topic that no plant file names. Once a plant file claims them, and the roles were started with it, they are listed with that plant and can be put through again.'
    : 'What could not be used is kept whole. Mend what was wrong, start the roles again with the plant file, and retry: what is usable then is counted at the time it was true, and the values it belongs to restate themselves.';
  const other = plant === null ? null : h('a', { href: '#/rejected' }, 'Those of no plant');
  return h('p.about', {}, rule, ' ', other);
}

function entry(kind, plant, retry, dismiss) {
  const zone = plant?.timeZone ?? 'UTC';
  const when = (text) => `${date(Date.parse(text), zone)}, ${seconds(Date.parse(text), zone)}`;
  const choice = { reason: kind.reason, source: kind.source };
  const may = operates(plant?.id);
  const again = plant === null || !may ? null : h('button.retry', { type: 'button', onclick: () => retry(again, choice, kind.meaning) }, 'Retry');
  const genuine = plant === null || !may || kind.reason !== 'SCALE_SUSPECT' ? null : h('button.retry', { type: 'button', onclick: () => retry(genuine, { ...choice, confirm: true }, kind.meaning) }, 'Confirm as genuine');
  const form = dismissal(kind, dismiss);
  const away = !may ? null : h('button.retry', { type: 'button', onclick: () => { form.hidden = !form.hidden; form.hidden || form.querySelector('input').focus(); } }, 'Dismiss');
  return h(
    'li',
    { 'data-reason': kind.reason },
    h('div.what', {}, h('h2', {}, kind.meaning), h('code', {}, kind.reason), h('span.remedies', {}, again, genuine, away)),
    form,
    h('p.count', {}, h('b', {}, `${whole(kind.count)} ×`), ' on ', h('code', {}, printable(kind.source))),
    h('p.meta', {}, `first ${when(kind.firstSeen)}, last ${when(kind.lastSeen)}${plant === null ? ' UTC' : ''}`),
    h('dl', {}, h('dt', {}, 'Newest'), h('dd', {}, h('pre', {}, kind.sample), kind.detail), h('dt', {}, 'Remedy'), h('dd', {}, kind.remedy)),
  );
}

/** Asks who says that they can never come in, and why. */
function dismissal(kind, dismiss) {
  const who = h('input', { name: 'who', required: true, maxlength: 80, autocomplete: 'name', 'aria-label': 'Your name', placeholder: 'Your name' });
  const why = h('input', { name: 'why', required: true, maxlength: 300, 'aria-label': 'Why they can never come in', placeholder: 'Why they can never come in' });
  const refusal = h('p.why', { role: 'alert', hidden: true });
  const form = h('form.dismiss', { hidden: true, onsubmit: send }, name() ? null : who, why, h('button.retry', { type: 'submit' }, `Dismiss ${messages(kind.count)}`), refusal);

  async function send(event) {
    event.preventDefault();
    try {
      await dismiss(kind, name() ?? who.value.trim(), why.value.trim());
    } catch (refused) {
      refusal.textContent = refused.message;
      refusal.hidden = false;
    }
  }
  return form;
}

function told(outcome, name, result, refusal = null) {
  outcome.hidden = false;
  outcome.dataset.state = refusal !== null || result.done === 0 ? 'unchanged' : 'done';
  if (refusal !== null) {
    fill(outcome, h('b', {}, `${name}: nothing was retried`), h('p', {}, refusal));
    return;
  }
  const wrong = result.stillWrong.map(({ meaning, count }) => `${whole(count)} still rejected: ${meaning}`);
  const left = result.leftAlone ? [`${whole(result.leftAlone)} left alone: they can no longer be read, or belong to no source of this plant`] : [];
  const anew = result.judgedAnew ? [`${whole(result.judgedAnew)} judged anew for their scale: what is still doubted stands again in a moment`] : [];
  const rest = [...anew, ...wrong, ...left].map((text) => h('li', {}, text));
  fill(
    outcome,
    h('b', {}, `${name}: ${whole(result.done - result.judgedAnew)} of ${whole(result.tried)} came in, ${whole(result.readings)} ${result.readings === 1 ? 'reading' : 'readings'} written`),
    rest.length ? h('ul', {}, rest) : null,
  );
}
