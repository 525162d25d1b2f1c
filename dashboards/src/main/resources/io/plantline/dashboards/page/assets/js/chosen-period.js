// The period that an address names, and what it is held against.

import { h } from './dom.js';
import { t } from './language.js';
import { customPeriod } from './custom-period.js';
import { isDay, isKind, periodOf } from './period.js';
import { shiftPeriod } from './shift-period.js';
import { now } from './run.js';

/** @returns the period; where it has a problem, what is wrong with it and the way on: {says, way: {says, to}} */
export async function chosenPeriod(plant, { period: kind, day, shift, from, to }) {
  const zone = plant.timeZone;
  const wrong = [day, from, to].find((each) => each != null && !isDay(each));
  const period = kind === 'shift' ? await shiftPeriod(plant, day, shift) : kind === 'custom' ? customPeriod(from, to, zone) : periodOf(kind, day, zone);
  if (kind != null && !isKind(kind)) return { ...period, problem: unknown(t('There is no period “{name}”. Choose one of those above.', { name: kind })) };
  if (wrong !== undefined) return { ...period, problem: unknown(t('There is no day “{name}”. Days are written as 2026-03-29.', { name: wrong })) };
  return period.problem || period.start <= now() ? period : { ...period, problem: { says: t('This time is still to come. Choose an earlier day.'), way: { says: t('Show the newest instead'), to: { period: period.kind } } } };
}

const unknown = (says) => ({ says, way: { says: t('Show today'), to: { period: 'day' } } });

/** What a period is held against that is none of those offered. */
export const OWN = 'own';

/** What a period is held against: {id, name, period}, whose period may be null. */
export function heldAgainst(period, wanted) {
  const chosen = period.against.find(({ id }) => id === wanted) ?? period.against[0];
  return { id: chosen.id, name: chosen.name, period: chosen.period() };
}

/** The choice of what a period is held against, where there is any. */
export function againstPicker(period, chosen, choose) {
  if (period.against.length < 2 && chosen.id !== OWN) return null;
  const offered = chosen.id === OWN ? [...period.against, { id: OWN, name: t('another of my choice') }] : period.against;
  const select = h(
    'select',
    { onchange: () => choose({ against: select.value }, '.held-against select') },
    offered.map(({ id, name }) => h('option', { value: id, selected: id === chosen.id, disabled: id === OWN }, name)),
  );
  return h('label.held-against', {}, h('span.meta', {}, t('held against')), ' ', select);
}
