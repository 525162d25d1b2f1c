// A shift of a plant as a period: which one the calendar of the plant says.

import * as api from './api.js';
import { date, isoDay, midnight, time } from './format.js';
import { t } from './language.js';
import { dayOn, isDay } from './period.js';
import { now } from './run.js';
import { calendarWord } from './words.js';

const AROUND = 9;
const WEEK = 7;

/** The shift of a name that begins on a day; without a name, or where there is none such, the last one that has begun by then. */
export async function shiftPeriod(plant, day, name) {
  const zone = plant.timeZone;
  const chosen = isDay(day) ? day : isoDay(now(), zone);
  const told = await api.calendar(plant.id, midnight(dayOn(chosen, -AROUND), zone), midnight(dayOn(chosen, AROUND), zone));
  const shifts = told.shifts.map((shift) => ({ name: shift.name, start: Date.parse(shift.start), end: Date.parse(shift.end), day: isoDay(Date.parse(shift.start), zone) }));
  const begun = (shift) => shift.start <= now() && shift.day <= chosen;
  const exact = shifts.findIndex((shift) => shift.day === chosen && shift.name === name);
  const at = exact >= 0 ? exact : shifts.findLastIndex(begun);
  if (at < 0) return none(zone, chosen);
  return exact < 0 && name != null && !told.shiftNames.includes(name) ? unknown(period(shifts, at, zone), name, told.shiftNames, chosen) : period(shifts, at, zone);
}

/** A name that no shift of the plant has leads to none of them, but to the choice. */
const unknown = (newest, name, names, day) => ({
  ...newest,
  title: '—',
  problem: { says: t('There is no shift “{name}”. The shifts here are:', { name }), ways: names.map((each) => ({ says: calendarWord(each), to: { period: 'shift', day, shift: each } })) },
});

/** In order that a week which has another plan is still met, the shift of the same name on that day counts. */
function weekBefore(shifts, at) {
  const { name, day } = shifts[at];
  return shifts.findIndex((shift) => shift.name === name && shift.day === dayOn(day, -WEEK));
}

function period(shifts, at, zone) {
  const { name, start, end, day } = shifts[at];
  const moved = (count) => (shifts[at + count] ? period(shifts, at + count, zone) : null);
  const lastWeek = weekBefore(shifts, at);
  return {
    kind: 'shift',
    name,
    day,
    start,
    end,
    zone,
    before: t('the shift before'),
    after: t('the shift after'),
    title: `${date(start, zone)}, ${calendarWord(name)}, ${time(start, zone)} – ${time(end, zone)}`,
    moved,
    address: { period: 'shift', day, shift: name },
    against: [
      { id: 'before', name: t('the shift before'), period: () => moved(-1) },
      { id: 'week', name: t('the same shift last week'), period: () => (lastWeek < 0 ? null : period(shifts, lastWeek, zone)) },
    ],
  };
}

const none = (zone, day) => ({
  kind: 'shift', day, zone, title: '—', before: t('the shift before'), after: t('the shift after'), moved: () => null, address: { period: 'shift', day }, against: [],
  problem: { says: t('No shift began on that day or in the days before it. Choose another day.'), way: { says: t('Show the whole day'), to: { period: 'day', day } } },
});
