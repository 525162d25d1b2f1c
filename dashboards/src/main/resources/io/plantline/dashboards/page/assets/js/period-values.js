// The values of a KPI over a period: as a curve, and together.

import * as api from './api.js';
import { isoDay, midnight } from './format.js';
import { t } from './language.js';

/** The intervals that a curve of a period has, short enough to see its shape and few enough to draw. */
export function curveOf({ kind, start, end }) {
  const days = (end - start) / 86_400_000;
  if (kind === 'year' || days > 100) return 'day';
  return kind === 'month' || days > 10 ? 'hour' : 'settlement';
}

/** Periods that are one interval, which can be explained. */
export const EXPLAINED = ['day', 'shift', 'month'];

/** The intervals whose values make up a period. */
export const PIECES = { day: 'day', shift: 'shift', week: 'day', month: 'month', year: 'month', custom: 'day' };

export async function series(plant, scope, kpi, interval, { start, end }) {
  const answer = await api.series(plant.id, kpi, scope.id, interval, start, end);
  return answer.values.map((value) => ({ ...value, unit: answer.unit }));
}

/** The starts of all intervals of a period, whether they have values or not. */
export function starts(plant, period, interval) {
  if (interval === 'day') return days(period);
  const length = interval === 'hour' ? 3600e3 : plant.settlementMinutes * 60e3;
  return Array.from({ length: Math.round((period.end - period.start) / length) }, (_, at) => period.start + at * length);
}

function days({ start, end, zone }) {
  const first = isoDay(start, zone);
  const all = [];
  for (let count = 0; ; count++) {
    const at = Date.parse(midnight(first, zone, count));
    if (at >= end) return all;
    all.push(at);
  }
}

/** The electricity that a scope used: what it took from the grid and made itself, less what it gave away. */
export async function electricity(plant, scope, period) {
  const used = await together(plant, scope, 'elec-consumption', period);
  return used.value === null ? together(plant, scope, 'elec-import-energy', period) : used;
}

/**
 * A KPI over a period, as the server puts it together: by its aggregation class, with what is missing counted.
 *
 * @returns {{value: number|null, unit: string, missing: number, pieces: number, piece: string, coverage: number, revision: number, reason: string|null}}
 */
export async function together(plant, scope, kpi, period) {
  const piece = PIECES[period.kind];
  const { unit, values: [whole] } = await api.together(plant.id, kpi, scope.id, piece, period.start, period.end);
  return { ...whole, unit, piece };
}

/** How much of a period has no value, in words. */
export function without({ missing, pieces, piece }) {
  if (piece === 'shift') return t('no value in this time');
  return piece === 'month'
    ? t('{missing} of {count} months without a value', { missing, count: pieces })
    : t('{missing} of {count} days without a value', { missing, count: pieces });
}
