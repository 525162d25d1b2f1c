// Says whether what is on the page is live, and since when it is not; without contact nothing on it can be pressed but ways to look.

import { fill, h } from './dom.js';
import { ago, lasting, seconds } from './format.js';
import { t } from './language.js';
import { reached } from './reached.js';
import { signInPage } from './session.js';
import { because } from './told.js';

const WORDS = { connecting: t('Connecting'), live: t('Live'), reconnecting: t('Reconnecting'), down: t('Feed down'), quiet: t('Quiet'), replay: t('Replay'), 'signed-out': t('Signed out') };
const QUIET = 120_000;
const GRACE = 3000;
const WITHOUT_CONTACT = ['reconnecting', 'down', 'signed-out'];

/** What the document is told of when the page has lost contact. */
export const CUT_OFF = 'cut-off';
const PRESSED = '#content :is(button, input, select, textarea):not(.again, .scope-choice, .period *, .picker *, .steps *, .wall-foot *)';

const pill = document.getElementById('feed');
const banner = document.getElementById('banner');
let state = 'connecting';
let detail;
let lastValue = null;
const come = reached();
const opened = Date.now();
let brokenSince = null;
let said = null;
let held = false;

/** @param value that came, with the zone of its plant; nothing where a look found all well */
export function heardValue(value, zone) {
  lastValue = Date.now();
  if (value) come.take(value, zone);
}

/** Once signed out, only signing in changes anything. Why is words, what was refused, or the time when the server was heard last. */
export function feedState(name, why) {
  if (state === 'signed-out') return;
  if (name !== 'live' && state === 'live') brokenSince = typeof why === 'number' ? why : Date.now();
  if (name === 'live') brokenSince = null;
  state = name;
  detail = why;
  show();
}

/** True where nobody knows whether what is shown still holds. */
export const isCutOff = () => held;

const silence = () => Date.now() - (lastValue ?? opened);

function shown() {
  if (state !== 'live') return state;
  if (silence() > QUIET) return 'quiet';
  return come.behind() === null ? 'live' : 'behind';
}

function show() {
  const now = shown();
  pill.dataset.state = now;
  const age = lastValue === null || now === 'connecting' || now === 'replay' || now === 'signed-out' ? '' : ` · ${ago(Date.now() - lastValue)}`;
  pill.lastElementChild.textContent = now === 'behind' ? t('Catching up: {time}', { time: come.behind() }) : WORDS[now] + age;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const since = brokenSince === null ? null : seconds(brokenSince, zone);
  const text = {
    replay: detail,
    'signed-out': detail,
    reconnecting: since === null
      ? t('No contact with the server. What is shown may be out of date or missing; trying again.')
      : t('No contact with the server since {since} (your time). The values shown may be out of date; trying again.', { since }),
    down: since === null
      ? t('The live feed is interrupted. The values shown may be out of date.')
      : t('The live feed is interrupted since {since} (your time). The values shown may be out of date.', { since }),
    quiet: t('No new value for {time}. The values shown may be out of date.', { time: lasting(silence()) }),
  }[now];
  const told = text && (now !== 'reconnecting' || brokenSince === null || Date.now() - brokenSince > GRACE);
  banner.hidden = !told;
  banner.dataset.state = now;
  document.body.toggleAttribute('data-stale', Boolean(told) && now !== 'replay');
  hold(Boolean(told) && WITHOUT_CONTACT.includes(now));
  const whole = `${text} ${detail}`;
  if (told && said !== whole) fill(banner, text, more(now));
  said = told ? whole : null;
}

function more(now) {
  if (now === 'signed-out') return [' ', h('a', { href: signInPage() }, t('Sign in again'))];
  if (!WITHOUT_CONTACT.includes(now)) return [];
  return [...(now === 'down' && detail ? [' ', because(detail)] : []), ' ', h('button.again', { type: 'button', onclick: () => document.dispatchEvent(new Event('again')) }, t('Try again now'))];
}

/** Whoever acted on what is old would act on what is no longer so. */
function hold(isLost) {
  if (!isLost && !held) return;
  if (isLost && !held) document.dispatchEvent(new Event(CUT_OFF));
  held = isLost;
  document.querySelectorAll(PRESSED).forEach((each) => (held ? each.setAttribute('aria-disabled', 'true') : each.removeAttribute('aria-disabled')));
}

function refuse(event) {
  if (!held || !event.target.closest(event.type === 'submit' ? '#content form' : PRESSED)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

document.addEventListener('click', refuse, true);
document.addEventListener('submit', refuse, true);

setInterval(show, 1000);
