// The period that an address names, and what it is held against.

import { h } from './dom.js';
import { t } from './language.js';
import { customPeriod } from './custom-period.js';
import { periodOf } from './period.js';
import { shiftPeriod } from './shift-period.js';
import { now } from './run.js';

/** @returns the period; where it has a problem, a sentence that says what is wrong with it */
export async function chosenPeriod(plant, { period: kind, day, shift, from, to }) {
  const zone = plant.timeZone;
  const period = kind === 'shift' ? await shiftPeriod(plant, day, shift) : kind === 'custom' ? customPeriod(from, to, zone) : periodOf(kind, day, zone);
  return period.problem || period.start <= now() ? period : { ...period, problem: t('This time is still to come. Choose an earlier day.') };
}

/** What a period is held against: {id, name, period}, whose period may be null. */
export function heldAgainst(period, wanted) {
  const chosen = period.against.find(({ id }) => id === wanted) ?? period.against[0];
  return { id: chosen.id, name: chosen.name, period: chosen.period() };
}

/** The choice of what a period is held against, where there is any. */
export function againstPicker(period, chosen, choose) {
  if (period.against.length < 2) return null;
  const select = h(
    'select',
    { onchange: () => choose({ against: select.value }, '.held-against select') },
    period.against.map(({ id, name }) => h('option', { value: id, selected: id === chosen.id }, name)),
  );
  return h('label.held-against', {}, h('span.meta', {}, t('held against')), ' ', select);
}
