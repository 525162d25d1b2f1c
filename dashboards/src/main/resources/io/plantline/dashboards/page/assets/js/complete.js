// Which values more readings will not move, and which would only draw a drop that is none.

import { t } from './language.js';
import { soFar } from './progress.js';
import { said } from './said.js';

const COMPLETE = 0.999;
const RECENT = 5 * 60_000;

/** Live power: the average demand of a minute. */
export const POWER = 'avg-demand';

/** These are divided by the whole interval, so that they look low until every reading of it is in; so is all of a minute. */
const OF_THE_WHOLE = [POWER, 'apparent-demand', 'data-coverage', 'stale-sensors'];
const MINUTE = 60_000;

export const isOfTheWhole = (kpi) => OF_THE_WHOLE.includes(kpi);

const isComplete = (value) => value.value !== null && (value.status !== 'provisional' || value.coverage >= COMPLETE);
const isRecent = (value, now) => Date.parse(value.end) >= now - RECENT;

/** True of a value that would draw a drop, because readings are still to come. */
export function isAwaited(kpi, value, now) {
  const ofTheWhole = isOfTheWhole(kpi) || Date.parse(value.end) - Date.parse(value.start) <= MINUTE;
  return ofTheWhole && value.status === 'provisional' && isRecent(value, now) && !isComplete(value);
}

/** Of less than this of its time a mean says too little to be drawn. */
const HALF = 0.5;

/**
 * The share of an interval that its energy is of: what was observed, and what was bridged between readings, of whose time
 * only its share of the energy is told.
 */
export const accounted = ({ coverage, estimatedShare }) => (1 - estimatedShare <= coverage ? 1 : coverage / (1 - estimatedShare));

/** The mean power of the part of an interval that is known, or null where that is less than half of its time so far. */
export function meanPower(value) {
  const known = accounted(value);
  return value.value === null || (soFar(known, value) ?? 0) < HALF ? null : value.value / known;
}

/** The live power among the minutes, ascending: the newest complete one, or the reason why none counts as live. */
export function livePower(minutes, now) {
  const value = minutes.findLast(isComplete);
  if (value && isRecent(value, now)) return { value };
  const newest = minutes[minutes.length - 1];
  return { reason: newest?.reason ? said(newest.reason) : t('no complete minute in the last five') };
}
