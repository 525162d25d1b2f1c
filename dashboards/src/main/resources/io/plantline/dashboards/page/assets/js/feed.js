// Says whether what is on the page is live, and since when it is not.

import { fill, h } from './dom.js';
import { ago, seconds } from './format.js';
import { signInPage } from './session.js';

const WORDS = { connecting: 'Connecting', live: 'Live', reconnecting: 'Reconnecting', down: 'Feed down', quiet: 'Quiet', replay: 'Replay', 'signed-out': 'Signed out' };
const QUIET = 120_000;

const pill = document.getElementById('feed');
const banner = document.getElementById('banner');
let state = 'connecting';
let detail;
let lastValue = null;
const opened = Date.now();
let brokenSince = null;
let said = null;

export function heardValue() {
  lastValue = Date.now();
}

/** Once signed out, only signing in changes anything. */
export function feedState(name, why) {
  if (state === 'signed-out') return;
  if (name !== 'live' && state === 'live') brokenSince = Date.now();
  if (name === 'live') brokenSince = null;
  state = name;
  detail = why;
  show();
}

const silence = () => Date.now() - (lastValue ?? opened);

function shown() {
  return state === 'live' && silence() > QUIET ? 'quiet' : state;
}

function show() {
  const now = shown();
  pill.dataset.state = now;
  const age = lastValue === null || now === 'connecting' || now === 'replay' || now === 'signed-out' ? '' : ` · ${ago(Date.now() - lastValue)}`;
  pill.lastElementChild.textContent = WORDS[now] + age;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const since = brokenSince === null ? '' : ` since ${seconds(brokenSince, zone)} (your time)`;
  const text = {
    replay: detail,
    'signed-out': detail,
    reconnecting: `No contact with the server${since}. The values shown may be out of date; trying again.`,
    down: `The live feed is interrupted${since}: ${detail}. The values shown may be out of date.`,
    quiet: `No new value for ${ago(silence()).replace(' ago', '')}. The values shown may be out of date.`,
  }[now];
  const told = text && (now !== 'reconnecting' || brokenSince === null || Date.now() - brokenSince > 3000);
  banner.hidden = !told;
  banner.dataset.state = now;
  document.body.toggleAttribute('data-stale', Boolean(told) && now !== 'replay');
  if (told && said !== text) fill(banner, text, now === 'signed-out' ? [' ', h('a', { href: signInPage() }, 'Sign in again')] : []);
  said = told ? text : null;
}

setInterval(show, 1000);
