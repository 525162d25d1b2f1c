// The shift at work, so far, beside the same time of the same shift last week.

import { plantAddress } from './address.js';
import { again } from './again.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { signed, time, withUnit } from './format.js';
import { t } from './language.js';
import { ENOUGH } from './observed.js';
import { now, replay } from './run.js';
import { shiftPeriod } from './shift-period.js';
import { calendarWord } from './words.js';

const KPI = 'elec-import-energy';
const EVERY = 60_000;

/** The electricity of a scope; hidden where no shift is at work, where nothing is metered, and in a replay. */
export function thisShift(plant, scope) {
  const element = h('p.about.this-shift', { hidden: true });

  async function look() {
    if (replay() !== null) return;
    const shift = await shiftPeriod(plant, null, null);
    const step = plant.settlementMinutes * 60e3;
    const until = Math.floor(now() / step) * step;
    if (shift.problem || shift.end <= now() || until <= shift.start) {
      element.hidden = true;
      return;
    }
    const taken = (from) => api.together(plant.id, KPI, scope.id, 'settlement', from, from + until - shift.start).then(({ unit, values: [whole] }) => ({ ...whole, unit }));
    const before = shift.against.find(({ id }) => id === 'week').period();
    const [mine, lastWeek] = await Promise.all([taken(shift.start), before && taken(before.start)]);
    element.hidden = mine.value === null;
    fill(element, h('b', {}, `${t('Shift')} ${calendarWord(shift.name)}:`), ' ', sentence(shift, mine, lastWeek, until), ' ', h('a', { href: plantAddress(plant, 'energy', { scope: scope.id, ...shift.address, against: 'week' }) }, t('Show the shift')));
  }

  function sentence(shift, mine, lastWeek, until) {
    const told = { value: withUnit(mine.value, mine.unit), from: time(shift.start, plant.timeZone), time: time(until, plant.timeZone) };
    if (!isWhole(mine) || !lastWeek || !isWhole(lastWeek) || lastWeek.value === 0) return t('{value} of electricity from {from} to {time}; the same shift last week is not known well enough.', told);
    const change = (mine.value / lastWeek.value - 1) * 100;
    return t('{value} of electricity from {from} to {time}, {change} % on the same time of that shift last week.', { ...told, change: signed(change) });
  }

  const looking = again(EVERY, look);
  return { element, load: look, leave: looking.leave };
}

const isWhole = ({ value, missing, coverage }) => value !== null && missing === 0 && coverage >= ENOUGH;
