// What may be said of an interval that is not over yet.

import { share } from './format.js';
import { t } from './language.js';
import { now as clock } from './run.js';

const UNDER_WAY = 60_000; // readings of the newest minute are still on their way
export const DATA_COVERAGE = 'data-coverage';
const SILENT = 'stale-sensors';

/** True while an interval is open and its value grows. */
export const inProgress = (value, now = clock()) => value.status === 'provisional' && Date.parse(value.end) > now;

/** True of the interval that the present time lies in. */
export const containsNow = ({ start, end }, now = clock()) => Date.parse(start) <= now && now < Date.parse(end);

/**
 * A share of the whole interval as a share of its time so far; of an interval that is over, what it is. Null in its
 * first minute, when nothing can be said.
 */
export function soFar(whole, value, now = clock()) {
  if (!inProgress(value, now)) return whole;
  const start = Date.parse(value.start);
  const passed = (now - start - UNDER_WAY) / (Date.parse(value.end) - start);
  return passed <= 0 ? null : Math.min(1, whole / passed);
}

/** How much of the time was observed, in words. */
export function covered(value) {
  if (!inProgress(value)) return t('{share} covered', { share: share(value.coverage) });
  const known = soFar(value.coverage, value);
  return known === null ? t('has just begun') : t('covers {share} of the time so far', { share: share(known) });
}

/** The figure of a KPI: data coverage and silence are those of the time so far, everything else is what it is. */
export function figureOf(kpi, value) {
  if (kpi === SILENT) return silentSoFar(value);
  if (kpi !== DATA_COVERAGE || value.value === null) return value.value;
  const known = soFar(value.value / 100, value);
  return known === null ? null : known * 100;
}

/**
 * How many sensors were silent on average of the time so far: what is still to come of an interval counts as not heard in its
 * value, and its coverage tells how much that is.
 */
function silentSoFar(value) {
  if (value.value === null || !inProgress(value) || value.coverage >= 1) return value.value;
  const known = soFar(value.coverage, value);
  return known === null ? null : (value.value * (1 - known)) / (1 - value.coverage);
}

/** Why the figure of a KPI is missing, or what it leaves out. */
export function remarkOn(kpi, value) {
  if (kpi !== DATA_COVERAGE || value.value === null || !inProgress(value)) return value.reason;
  return t('of the time so far; {share} of the whole interval', { share: share(value.value / 100) });
}
