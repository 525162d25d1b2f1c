// Which values more readings will not move, and which would only draw a drop that is none.

import { t } from './language.js';
import { said } from './said.js';

const COMPLETE = 0.999;
const RECENT = 5 * 60_000;

/** Live power: the average demand of a minute. */
export const POWER = 'avg-demand';

/** These are divided by the whole interval, so that they look low until every reading of it is in; so is all of a minute. */
const OF_THE_WHOLE = [POWER, 'data-coverage'];
const MINUTE = 60_000;

export const isOfTheWhole = (kpi) => OF_THE_WHOLE.includes(kpi);

const isComplete = (value) => value.value !== null && (value.status !== 'provisional' || value.coverage >= COMPLETE);
const isRecent = (value, now) => Date.parse(value.end) >= now - RECENT;

/** True of a value that would draw a drop, because readings are still to come. */
export function isAwaited(kpi, value, now) {
  const ofTheWhole = isOfTheWhole(kpi) || Date.parse(value.end) - Date.parse(value.start) <= MINUTE;
  return ofTheWhole && value.status === 'provisional' && isRecent(value, now) && !isComplete(value);
}

/** The live power among the minutes, ascending: the newest complete one, or the reason why none counts as live. */
export function livePower(minutes, now) {
  const value = minutes.findLast(isComplete);
  if (value && isRecent(value, now)) return { value };
  const newest = minutes[minutes.length - 1];
  return { reason: newest?.reason ? said(newest.reason) : t('no complete minute in the last five') };
}
