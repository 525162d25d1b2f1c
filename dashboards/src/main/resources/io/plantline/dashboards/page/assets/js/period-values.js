// The values of a KPI over a period: as a curve, and together.

import * as api from './api.js';
import { midnight } from './format.js';
import { t } from './language.js';
import { now } from './run.js';

/** The intervals that a curve of a period has, short enough to see its shape and few enough to draw. */
export const CURVE = { day: 'settlement', week: 'settlement', month: 'hour', year: 'day' };

/** The intervals whose values make up a period. */
const PIECES = { day: 'day', week: 'day', month: 'month', year: 'month' };

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

function days({ day, end, zone }) {
  const all = [];
  for (let count = 0; ; count++) {
    const at = Date.parse(midnight(day, zone, count));
    if (at >= end) return all;
    all.push(at);
  }
}

function piecesOf(period) {
  if (PIECES[period.kind] === 'day') return days(period);
  return period.kind === 'month' ? [period.start] : Array.from({ length: 12 }, (_, count) => Date.parse(midnight(`${period.day.slice(0, 5)}${String(count + 1).padStart(2, '0')}-01`, period.zone)));
}

/** The electricity that a scope used: what it took from the grid and made itself, less what it gave away. */
export async function electricity(plant, scope, period) {
  const used = await together(plant, scope, 'elec-consumption', period);
  return used.value === null ? together(plant, scope, 'elec-import-energy', period) : used;
}

/**
 * A sum over a period. Missing is not zero: pieces without a value are counted, and where none has one, nothing is known.
 *
 * @returns {{value: number|null, unit: string, missing: number, pieces: number, piece: string, coverage: number, reason: string|null}}
 */
export async function together(plant, scope, kpi, period) {
  const pieces = await series(plant, scope, kpi, PIECES[period.kind], period);
  const known = pieces.filter((piece) => piece.value !== null);
  const due = piecesOf(period).filter((start) => start < now()).length;
  return {
    value: known.length ? known.reduce((sum, piece) => sum + piece.value, 0) : null,
    unit: pieces[0]?.unit ?? '',
    missing: due - known.length,
    pieces: due,
    piece: PIECES[period.kind],
    coverage: covered(known),
    reason: pieces.findLast((piece) => piece.value === null)?.reason ?? null,
  };
}

/** How much of a period has no value, in words. */
export const without = ({ missing, pieces, piece }) =>
  piece === 'month'
    ? t('{missing} of {count} months without a value', { missing, count: pieces })
    : t('{missing} of {count} days without a value', { missing, count: pieces });

/** The part of the time that was observed, of the pieces that have a value. */
function covered(pieces) {
  const length = ({ start, end }) => Date.parse(end) - Date.parse(start);
  const all = pieces.reduce((sum, piece) => sum + length(piece), 0);
  return all === 0 ? 0 : pieces.reduce((sum, piece) => sum + piece.coverage * length(piece), 0) / all;
}
