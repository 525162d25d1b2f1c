// Which of two values counts, and what they are arranged by.

import { t } from './language.js';

/** Where a value stands among values of the same interval, as the server counts it. */
const precedence = (value) => value.revision * 2 + ({ provisional: 0, rebuilt: -1 }[value.status] ?? 1);

/** True where the second takes the place of the first as the latest value. */
export function replaces(first, second) {
  if (!first || second.start > first.start) return true;
  return second.start === first.start && precedence(second) >= precedence(first);
}

/** True where the second is a newer word on the same interval. */
export const restates = (first, second) => precedence(second) >= precedence(first);

export const PILLARS = [
  ['environmental', t('Environment')],
  ['economic', t('Economy')],
  ['social', t('Social')],
  ['data-quality', t('Data quality')],
];

export const INTERVALS = {
  minute: { name: t('Minute'), shows: t('last 3 hours'), back: 3 * 3600e3 },
  settlement: { name: t('Settlement'), shows: t('last 36 hours'), back: 36 * 3600e3 },
  hour: { name: t('Hour'), shows: t('last 3 days'), back: 72 * 3600e3 },
  shift: { name: t('Shift'), shows: t('last 14 days'), back: 14 * 86400e3 },
  day: { name: t('Day'), shows: t('last 35 days'), back: 35 * 86400e3 },
  month: { name: t('Month'), shows: t('last 12 months'), back: 366 * 86400e3 },
};
