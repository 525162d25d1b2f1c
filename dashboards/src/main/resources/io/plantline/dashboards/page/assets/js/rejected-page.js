// What stands rejected of a plant, or of none: why, since when, a sample, what to do, and a second way in.

import * as api from './api.js';
import { english, fill, h } from './dom.js';
import { heardValue } from './feed.js';
import { date, seconds, whole } from './format.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { contact } from './live.js';
import { printable } from './printable.js';
import { name, operates } from './session.js';
import { because, told } from './told.js';

const EVERY = 30_000;
const messages = (count) => t('{count} messages', { count });

/** Shows the page; returns how to leave it. Without a plant it shows what belongs to none, which cannot be retried. */
export function rejectedPage(main, { plant = null, feedState }) {
  const total = h('span.meta', { role: 'status' });
  const list = h('ul.rejected');
  const dismissed = h('p.meta', { hidden: true });
  const outcome = h('div.outcome', { role: 'status', hidden: true });
  const all = h('button.retry', { type: 'button', hidden: true, onclick: () => retry(all, {}, t('All messages')) }, t('Retry all'));
  let busy = false;
  fill(main, head(plant, total, all), explanation(plant), outcome, list, dismissed);

  async function load() {
    show(await api.rejected(plant?.id));
  }

  function show({ count, kinds, kindsLeftOut, dismissed: away, dismissals }) {
    wire.worked();
    heardValue();
    total.textContent = count === 0 ? t('Nothing stands rejected') : messages(count);
    all.hidden = plant === null || kinds.length < 2 || !operates(plant.id);
    dismissed.hidden = away === 0;
    fill(dismissed, t('{count} dismissed:', { count: away }), dismissals.flatMap(({ count: some, meaning, by, why }, at) => [`${at ? ' ·' : ''} ${whole(some)} × `, told(meaning), t(', by {by}: {reason}', { by, reason: why })]));
    fill(list, kinds.map((kind) => entry(kind, plant, retry, dismiss)), kindsLeftOut ? h('li.meta', {}, t('and {count} more kinds', { count: kindsLeftOut })) : null);
  }

  /** Never while somebody writes why: what is half-written would be lost. */
  async function dismiss(kind, who, why) {
    const result = await api.dismissRejected(plant?.id, { reason: kind.reason, source: kind.source, lastSeen: kind.lastSeen, who, why });
    await look();
    outcome.hidden = false;
    outcome.dataset.state = 'done';
    fill(outcome, h('b', {}, told(kind.meaning), ': ', t('{messages} dismissed', { messages: messages(result.dismissed) })));
  }

  async function retry(button, choice, name) {
    if (busy) return;
    const label = button.textContent;
    busy = true;
    button.disabled = true;
    button.textContent = t('Retrying …');
    try {
      const result = await api.retryRejected(plant.id, choice);
      await look();
      outcomeOf(outcome, name, result);
    } catch (refused) {
      outcomeOf(outcome, name, null, refused);
    } finally {
      busy = false;
      button.disabled = false;
      button.textContent = label;
    }
  }

  const look = () => load().catch((refused) => {
    fill(total, because(refused));
    wire.failed(refused);
  });
  const wire = contact(plant, feedState, () => busy || look());
  const looking = setInterval(() => busy || list.querySelector('form:not([hidden])') || look(), EVERY);
  look();
  return () => {
    clearInterval(looking);
    wire.leave();
  };
}

function head(plant, total, all) {
  if (plant === null) return h('div.headline', {}, h('h1', {}, t('Rejected messages of no plant')), h('a', { href: '#/' }, t('All plants')), total);
  return [headline(plant, { part: 'rejected' }), h('div.section', {}, h('h2', {}, t('Rejected messages')), total, all)];
}

function explanation(plant) {
  const rule = plant === null
    ? t('These name a plant without a file, or came on a topic that no plant file names. Once a plant file claims them, and the roles were started with it, they are listed with that plant and can be put through again.')
    : t('What could not be used is kept whole. Mend what was wrong, start the roles again with the plant file, and retry: what is usable then is counted at the time it was true, and the values it belongs to restate themselves.');
  const other = plant === null ? null : h('a', { href: '#/rejected' }, t('Those of no plant'));
  return h('p.about', {}, rule, ' ', other);
}

function entry(kind, plant, retry, dismiss) {
  const zone = plant?.timeZone ?? 'UTC';
  const when = (text) => `${date(Date.parse(text), zone)}, ${seconds(Date.parse(text), zone)}`;
  const choice = { reason: kind.reason, source: kind.source };
  const may = operates(plant?.id);
  const again = plant === null || !may ? null : h('button.retry', { type: 'button', onclick: () => retry(again, choice, told(kind.meaning)) }, t('Retry'));
  const genuine = plant === null || !may || kind.reason !== 'SCALE_SUSPECT' ? null : h('button.retry', { type: 'button', onclick: () => retry(genuine, { ...choice, confirm: true }, told(kind.meaning)) }, t('Confirm as genuine'));
  const form = dismissal(kind, dismiss);
  const away = !may ? null : h('button.retry', { type: 'button', onclick: () => { form.hidden = !form.hidden; form.hidden || form.querySelector('input').focus(); } }, t('Dismiss'));
  return h(
    'li',
    { 'data-reason': kind.reason },
    h('div.what', {}, h('h2', {}, told(kind.meaning)), h('code', {}, kind.reason), h('span.remedies', {}, again, genuine, away)),
    form,
    h('p.count', {}, h('b', {}, `${whole(kind.count)} ×`), ` ${t('on')} `, h('code', {}, printable(kind.source))),
    h('p.meta', {}, `${t('first {first}, last {last}', { first: when(kind.firstSeen), last: when(kind.lastSeen) })}${plant === null ? ' UTC' : ''}`),
    h('dl', {}, h('dt', {}, t('Newest')), h('dd', {}, h('pre', { tabindex: 0 }, kind.sample), english(kind.detail ?? '')), h('dt', {}, t('Remedy')), h('dd', {}, told(kind.remedy))),
  );
}

/** Asks who says that they can never come in, and why. */
function dismissal(kind, dismiss) {
  const who = h('input', { name: 'who', required: true, maxlength: 80, autocomplete: 'name', 'aria-label': t('Your name'), placeholder: t('Your name') });
  const why = h('input', { name: 'why', required: true, maxlength: 300, 'aria-label': t('Why they can never come in'), placeholder: t('Why they can never come in') });
  const refusal = h('p.why', { role: 'alert', hidden: true });
  const form = h('form.dismiss', { hidden: true, onsubmit: send }, name() ? null : who, why, h('button.retry', { type: 'submit' }, t('Dismiss {messages}', { messages: messages(kind.count) })), refusal);

  async function send(event) {
    event.preventDefault();
    try {
      await dismiss(kind, name() ?? who.value.trim(), why.value.trim());
    } catch (refused) {
      fill(refusal, because(refused));
      refusal.hidden = false;
    }
  }
  return form;
}

function outcomeOf(outcome, name, result, refusal = null) {
  outcome.hidden = false;
  outcome.dataset.state = refusal !== null || result.done === 0 ? 'unchanged' : 'done';
  if (refusal !== null) {
    fill(outcome, h('b', {}, name, ': ', t('nothing was retried')), h('p', {}, because(refusal)));
    return;
  }
  const wrong = result.stillWrong.map(({ meaning, count }) => [t('{count} still rejected:', { count }), ' ', told(meaning)]);
  const left = result.leftAlone ? [t('{count} left alone: they can no longer be read, or belong to no source of this plant', { count: result.leftAlone })] : [];
  const anew = result.judgedAnew ? [t('{count} judged anew for their scale: what is still doubted stands again in a moment', { count: result.judgedAnew })] : [];
  const rest = [...anew, ...wrong, ...left].map((text) => h('li', {}, text));
  fill(
    outcome,
    h('b', {}, name, ': ', t('{done} of {tried} came in, {readings} written', { done: whole(result.done - result.judgedAnew), tried: whole(result.tried), readings: t('{count} readings', { count: result.readings }) })),
    rest.length ? h('ul', {}, rest) : null,
  );
}
