// What may be said of an interval that has just begun: that nothing is due of it yet, not that something is missing.

import { minuteOfDay } from './format.js';
import { t } from './language.js';
import { containsNow } from './progress.js';
import { now as clock } from './run.js';

const MINUTE = 60_000;
const SOON = 1 / 6; // of a short interval

/** What is missing only because nobody has said anything yet. */
const UNHEARD = /^(no reading of |no state of a machine was read|no time is known over which |no settlement interval is covered|no value in this time)/;

const SENTENCES = {
  day: t('the day has just begun; nothing is due yet'),
  shift: t('the shift has just begun; nothing is due yet'),
  hour: t('the hour has just begun; nothing is due yet'),
  month: t('the month has just begun; nothing is due yet'),
  settlement: t('the settlement period has just begun; nothing is due yet'),
};

/** That an interval has just begun, as long as its meters need not have been heard in it: for a settlement period; else null. */
export function justBegun(plant, { interval, start, end }, now = clock()) {
  if (!containsNow({ start, end }, now)) return null;
  const begin = Date.parse(start);
  const grace = Math.min(plant.settlementMinutes * MINUTE, SOON * (Date.parse(end) - begin));
  return now - begin <= grace ? SENTENCES[interval] ?? null : null;
}

/** The same of today, of which there is no value at all. */
export const todayJustBegun = (plant) => (minuteOfDay(clock(), plant.timeZone) < plant.settlementMinutes ? SENTENCES.day : null);

/** The same of a value that is missing because nothing was heard; null where there is one, or another reason. */
export const notDueYet = (plant, value) => (value.value === null && UNHEARD.test(value.reason ?? '') ? justBegun(plant, value) : null);
