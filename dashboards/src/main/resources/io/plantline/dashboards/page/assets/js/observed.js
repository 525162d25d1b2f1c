// How much of its time a figure was observed: what was observed too little says so wherever it stands.

import { h } from './dom.js';
import { brief, midnight, isoDay, share } from './format.js';
import { t } from './language.js';
import { periodOf } from './period.js';
import { inProgress, soFar } from './progress.js';
import { now } from './run.js';
import { said } from './said.js';

/** Below this a figure speaks of a part of its time only, and is not held against another. */
export const ENOUGH = 0.95;

const UNDER_WAY = 60_000; // readings of the newest minute are still on their way

/** What was observed of the time of a value, of one in progress of its time so far, as words; null where it is enough. */
export function onlyObserved(value) {
  const known = soFar(value.coverage, value);
  return known === null ? null : told(known, inProgress(value));
}

/** What is to be said of a figure that is known: how little was observed of it, and what is not in it. */
export function caveats(value) {
  const partly = onlyObserved(value);
  return [partly && h('small.why', {}, partly), value.reason && h('small.why', {}, said(brief(value.reason)))].filter(Boolean);
}

/** What was observed of what was put together over a period, whose share is that of the pieces that have begun. */
export function onlyObservedOf(total, period) {
  if (period.end <= now()) return told(total.coverage, false);
  const passed = now() - UNDER_WAY - period.start;
  return passed <= 0 ? null : told(Math.min(1, (total.coverage * (dueUntil(total, period) - period.start)) / passed), true);
}

function told(known, isOpen) {
  if (known >= ENOUGH) return null;
  return isOpen ? t('only {share} of the time so far observed', { share: share(known) }) : t('only {share} observed', { share: share(known) });
}

/** Where the piece ends that is in progress: later ones are not due. */
function dueUntil({ piece }, { end, zone }) {
  if (piece === 'shift') return end;
  const today = isoDay(now(), zone);
  return Math.min(end, piece === 'month' ? periodOf('month', today, zone).end : Date.parse(midnight(today, zone, 1)));
}
