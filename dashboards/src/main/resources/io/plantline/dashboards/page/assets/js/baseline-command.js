// What to type to freeze a baseline: on the days of which something is recorded, hour by hour where they are few.

import { isoDay, midnight } from './format.js';
import { dayOn, periodOf } from './period.js';
import { series } from './period-values.js';
import { now } from './run.js';

const LEARNT = 'elec-import-energy';
const YEAR = 365;

/** So many points a baseline is learnt from at least, twice over. */
const DAYS_ENOUGH = 24;

/** The file and the name are the reader's; where nothing is recorded yet the month before the one shown stands for it. */
export async function baselineCommand({ plant, scope, period }) {
  const { from, to, days } = (await recorded(plant, scope)) ?? monthBefore(period);
  const part = scope === plant.scopes[0] ? '' : ` --scope ${scope.id}`;
  const hourly = days < DAYS_ENOUGH ? ' --interval hour' : '';
  return `./plantline job baselines kafka --pilot pilots/${plant.id}.yaml${part} --model linear-production${hourly} --from ${from} --to ${to} --freeze baseline-${to} --by NAME`;
}

/** The days of the last year that are over and have electricity, from the first to the last; null where there are none. */
async function recorded(plant, scope) {
  const zone = plant.timeZone;
  const today = isoDay(now(), zone);
  const time = { start: Date.parse(midnight(dayOn(today, -YEAR), zone)), end: Date.parse(midnight(today, zone)) };
  const known = (await series(plant, scope, LEARNT, 'day', time)).filter(({ value }) => value !== null).map(({ start }) => isoDay(Date.parse(start), zone));
  return known.length === 0 ? null : { from: known[0], to: dayOn(known.at(-1), 1), days: known.length };
}

function monthBefore({ start, zone }) {
  const before = periodOf('month', isoDay(start - 1, zone), zone);
  const [from, to] = [before.start, before.end].map((at) => isoDay(at, zone));
  return { from, to, days: Infinity };
}
