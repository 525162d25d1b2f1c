// Where the time of a replay stands still.

import * as api from './api.js';
import { endsAt } from './run.js';
import { INTERVALS } from './values.js';

/** The end of the newest interval, of the shortest kind there is, from now on the time of what is shown; null without values. */
export async function replayEnd(plant, scope) {
  for (const interval of Object.keys(INTERVALS)) {
    const values = await api.latest(plant.id, scope.id, interval);
    if (values.length === 0) continue;
    const end = Math.max(...values.map((value) => Date.parse(value.end)));
    endsAt(end);
    return end;
  }
  return null;
}
