// What is said of a figure of a period beside the one that it is held against, and beside its target.

import { h } from './dom.js';
import { brief, number, off, withUnit } from './format.js';
import { t } from './language.js';
import { ENOUGH, onlyObserved, onlyObservedOf } from './observed.js';
import { without } from './period-values.js';
import { now } from './run.js';
import { said } from './said.js';

/** True of what is put together from values that late readings may still move. */
export const isOpen = (total) => total.value !== null && total.status === 'provisional';

/** An open period is not held against a whole one, nor what late readings may still move, nor one that was not observed. */
export function besides(period, name, total, earlier) {
  if (total.value === null) return h('small.why', {}, total.reason ? said(brief(total.reason)) : t('no value in this time'));
  if (total.missing > 0) return h('small.why', {}, without(total));
  const little = onlyObservedOf(total, period);
  if (period.end > now()) return remark(little, earlier?.value == null ? t('so far; {before} is not known', { before: name }) : t('so far; {before} came to {value}', { before: name, value: number(earlier.value) }), earlier);
  if (isOpen(total)) return remark(little, earlier?.value == null ? t('not settled yet; {before} is not known', { before: name }) : t('not settled yet; {before} came to {value}', { before: name, value: number(earlier.value) }), earlier);
  if (little) return h('small.why', {}, little);
  if (earlier?.value == null) return h('small', {}, t('{before} is not known', { before: name }));
  if (earlier.missing > 0 || earlier.coverage < ENOUGH) return h('small', {}, t('{before} is known only in part', { before: name }));
  if (isOpen(earlier)) return h('small', {}, t('{before} is not settled yet; it came to {value}', { before: name, value: number(earlier.value) }));
  return h('small', {}, t('{change} on {before}', { change: off(total.value, earlier.value, total.unit), before: name }));
}

/** What is said, with how little was observed of the figure before it and of the one that is told after it. */
function remark(little, text, earlier) {
  return h(little ? 'small.why' : 'small', {}, [little, text, earlier?.value == null ? null : partly(earlier)].filter(Boolean).join('; '));
}

/** Of an earlier value that was known in part: in which part. */
function partly(earlier) {
  return onlyObserved(earlier) ?? (earlier.missing > 0 ? without(earlier) : null);
}

/** How far a figure is off what the plant file means it to be, where one target holds for the whole period. */
export function offTarget(plant, scope, kpi, period, total) {
  const meant = plant.targets.find((each) => each.kpi === kpi.id && each.scope === scope.id && Date.parse(each.from) <= period.start && period.start < Date.parse(each.to));
  if (!meant || total.value === null) return null;
  if (Date.parse(meant.to) < Math.min(period.end, now())) return h('small', {}, t('its target changes within this time'));
  return h('small', {}, t('{change} against its target of {value}', { change: off(total.value, meant.value, total.unit), value: withUnit(meant.value, total.unit) }));
}
