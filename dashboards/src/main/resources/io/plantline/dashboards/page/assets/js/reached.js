// How far the values of plants have come that are filled in after the time, as readings of days ago are put through.

import { dayOfMonth, time } from './format.js';

const BEHIND = 30 * 60_000; // readings may come this late without anybody catching up
const STILL_HEARD = 120_000;

/** Takes the minutes of one or more plants as they are heard. */
export function reached() {
  const plants = new Map();

  return {
    take({ plant, interval, end }, zone) {
      if (interval !== 'minute') return;
      const until = Math.max(Date.parse(end), plants.get(plant)?.until ?? 0);
      plants.set(plant, { until, zone, heard: Date.now() });
    },
    /** The time that the plant furthest behind has come to, in words; null where none is behind, or nothing is heard any more. */
    behind() {
      const now = Date.now();
      const [last] = [...plants.values()].filter(({ until, heard }) => now - heard < STILL_HEARD && now - until > BEHIND).toSorted((one, other) => one.until - other.until);
      return last ? `${dayOfMonth(last.until, last.zone)} ${time(last.until, last.zone)}` : null;
    },
  };
}
