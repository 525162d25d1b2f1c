// Which of two values counts.

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
  ['environmental', 'Environment'],
  ['economic', 'Economy'],
  ['social', 'Social'],
  ['data-quality', 'Data quality'],
];

export const INTERVALS = {
  minute: { name: 'Minute', shows: 'last 3 hours', back: 3 * 3600e3 },
  settlement: { name: 'Settlement', shows: 'last 36 hours', back: 36 * 3600e3 },
  hour: { name: 'Hour', shows: 'last 3 days', back: 72 * 3600e3 },
  shift: { name: 'Shift', shows: 'last 14 days', back: 14 * 86400e3 },
  day: { name: 'Day', shows: 'last 35 days', back: 35 * 86400e3 },
  month: { name: 'Month', shows: 'last 12 months', back: 366 * 86400e3 },
};
