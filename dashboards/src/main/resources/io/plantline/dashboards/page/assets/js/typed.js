// A number as somebody types it, and what it would say beside what a meter said last.

import { decimals, exact, POINT, unit as unitOf } from './format.js';
import { t } from './language.js';

const DIGITS = /^[-+]?\d{1,18}(?:([.,])(\d{1,18}))?$/;
const THOUSAND = 3;

/** True of what may be a whole number with a sign between its thousands: 12,345 where the decimal sign is a point. */
export function isAmbiguous(text, point = POINT) {
  const [, sign, decimalPart] = DIGITS.exec(text) ?? [];
  return sign !== undefined && sign !== point && decimalPart.length === THOUSAND;
}

/** The number with a point, as the API reads it; null where it is none, or one that may be read in two ways. */
export const numberTyped = (text, point = POINT) => (DIGITS.test(text) && !isAmbiguous(text, point) ? text.replace(',', '.') : null);

/** A number as it is typed here. */
export const asTyped = (number) => String(number).replace('.', POINT);

export const AMBIGUOUS = t('Write “{point}” before the decimals and nothing between the thousands: this may be read in two ways.', { point: POINT });

export const NO_NUMBER = t('That is no number: write digits, with “{point}” before the decimals, and the unit in its own field.', { point: POINT });

/** True of a register that would count backwards: what it said before is higher, in the same unit. */
export const isLower = (number, unit, last) => last?.kind === 'register' && typeof last.value === 'number' && (unit || last.unit) === last.unit && Number(number) < last.value;

/**
 * What is about to be entered, in words, with its step from what the meter said last.
 *
 * @param last the meter as the API tells of it; its unit counts where none was given
 * @param seen when it said so, in words
 */
export function told(number, unit, last, seen) {
  const symbol = unit || last?.unit || '';
  const value = `${exact(Number(number))} ${unitOf(symbol)}`.trim();
  if (typeof last?.value !== 'number' || symbol !== (last.unit ?? '')) return t('That is {value}.', { value });
  const step = Number(number) - last.value;
  const digits = Math.max(...[number, String(last.value)].map((text) => text.split('.')[1]?.length ?? 0));
  return t('That is {value}: {step} on the last reading, {last} of {time}.', { value, step: `${step < 0 ? '−' : '+'}${decimals(Math.abs(step), digits)}`, last: exact(last.value), time: seen });
}
