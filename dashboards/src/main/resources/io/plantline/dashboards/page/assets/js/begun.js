// What may be said of an interval that has just begun: that nothing is due of it yet, not that something is missing.

import { minuteOfDay } from './format.js';
import { metersOf } from './known-meters.js';
import { t } from './language.js';
import { containsNow } from './progress.js';
import { now as clock } from './run.js';

const SECOND = 1000;
const MINUTE = 60_000;
const FEW = 3 * MINUTE; // where nobody knows how often its meters speak
const SOON = 1 / 6; // of a short interval
const UNHEARD_FROM = ['silent', 'never'];

/** What is missing only because nobody has said anything yet. */
const UNHEARD = /^(no reading of |no state of a machine was read|no time is known over which |no settlement interval is covered|no value in this time)/;

const SENTENCES = {
  day: t('the day has just begun; nothing is due yet'),
  shift: t('the shift has just begun; nothing is due yet'),
  hour: t('the hour has just begun; nothing is due yet'),
  month: t('the month has just begun; nothing is due yet'),
  settlement: t('the settlement period has just begun; nothing is due yet'),
};

/**
 * That an interval has just begun, as long as nobody need have been heard in it; else null. None is where a meter is silent: it
 * was due before the interval began.
 *
 * @param quantity that was not read, null where that is not known
 */
function justBegun(plant, { interval, start, end }, quantity) {
  const now = clock();
  if (!containsNow({ start, end }, now)) return null;
  const begin = Date.parse(start);
  return now - begin <= Math.min(grace(plant, quantity), SOON * (Date.parse(end) - begin)) ? SENTENCES[interval] ?? null : null;
}

/** For how long its meters may say nothing: the longest of their periods, and a minute on the way. */
function grace(plant, quantity) {
  const meters = metersOf(plant, quantity);
  if (meters.some(({ state }) => UNHEARD_FROM.includes(state))) return 0;
  const longest = Math.max(0, ...meters.map(({ expectedPeriod }) => expectedPeriod * SECOND));
  return quantity === null || longest === 0 ? FEW : longest + MINUTE;
}

/** The same of today, of which there is no value at all. */
export const todayJustBegun = (plant) => (minuteOfDay(clock(), plant.timeZone) * MINUTE <= grace(plant, null) - MINUTE ? SENTENCES.day : null);

/** The same of a value that is missing because nothing was heard; null where there is one, or another reason. */
export function notDueYet(plant, value) {
  if (value.value !== null || !UNHEARD.test(value.reason ?? '')) return null;
  const [, quantity = null] = /^no reading of ([a-z0-9-]+)$/.exec(value.reason) ?? [];
  return justBegun(plant, value, quantity);
}
