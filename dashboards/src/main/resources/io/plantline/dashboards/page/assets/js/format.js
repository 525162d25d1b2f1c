// Numbers, units and times as people read them. Times are always those of the plant.

import { locale, t } from './language.js';
import { now, replay } from './run.js';

const dash = '—';
const numbers = new Map();
const clocks = new Map();
const days = new Map();

function digits(size) {
  if (size >= 1000) return 0;
  if (size >= 100) return 1;
  if (size >= 1) return 2;
  return 3;
}

/** A number with a sensible count of digits; null is a dash, never a zero. */
export function number(value) {
  if (value === null || value === undefined) return dash;
  const most = digits(Math.abs(value));
  if (!numbers.has(most)) {
    numbers.set(most, new Intl.NumberFormat(locale, { maximumFractionDigits: most, minimumFractionDigits: Math.min(most, 1), signDisplay: 'negative' }));
  }
  return numbers.get(most).format(value);
}

/** As many decimals for all of a column, so that its points stand below each other. */
export function decimalsOf(values) {
  const sizes = values.filter((value) => typeof value === 'number' && value !== 0).map(Math.abs);
  if (sizes.length === 0) return 0;
  const least = Math.min(...sizes);
  return Math.max(digits(Math.max(...sizes)), least < 1 ? 2 : least < 10 ? 1 : 0);
}

const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false });
const counts = new Intl.NumberFormat(locale);

/** What stands before the decimals. */
export const POINT = (1.5).toLocaleString(locale)[1];

/** A number with every digit it has, to be worked with. */
export const exact = (value) => plain.format(value);

/** A number of things. */
export const whole = (count) => counts.format(count);

/** A number with so many decimals at most, or exactly as many. */
export const decimals = (value, most, least = 0) => value.toLocaleString(locale, { maximumFractionDigits: most, minimumFractionDigits: least, signDisplay: 'negative' });

/** A change with its sign, to one decimal; what rounds to nothing has none. */
export function signed(change) {
  const sign = Math.abs(change) < 0.05 ? '' : change < 0 ? '−' : '+';
  return `${sign}${decimals(Math.abs(change), 1, 1)}`;
}

/** Whether a figure is told as a share of another: not what is in percent itself, nor beside nothing or less. */
export const isShareOf = (value, other, symbol) => symbol !== '%' && other > 0 && value >= 0;

/** By how much a figure is off another: as a share of it where that says something, else in its own unit. */
export function off(value, other, symbol) {
  if (isShareOf(value, other, symbol)) return `${signed((value / other - 1) * 100)} %`;
  if (symbol === '%') return t('{number} percentage points', { number: signed(value - other) });
  return `${value > other ? '+' : ''}${withUnit(value - other, symbol)}`;
}

/** A reason as far as its first bracket, which holds what to do about it. */
export const brief = (reason) => reason.split(' (')[0];

/** A mean of counts, which is no ratio. */
const COUNTED = 'stale-sensors';

/** A unit as printed: m3 becomes m³, a bare ratio says so. */
export function unit(symbol, kpi = null) {
  if (symbol === '1') return kpi === COUNTED ? t('sensors on average') : t('ratio');
  if (symbol === 'days') return t('days');
  return symbol.replaceAll('m3', 'm³').replaceAll('CO2e', 'CO₂e').replace(/\bpcs\b/, t('pcs'));
}

const MUCH = 100_000;
const LARGER = { kWh: 'MWh', kg: 't', kgCO2e: 'tCO2e' };

/** A value in a unit in which it can be read at a glance. */
export const legible = ({ value, unit: symbol }) =>
  (Math.abs(value) >= MUCH && Object.hasOwn(LARGER, symbol) ? { amount: value / 1000, symbol: LARGER[symbol] } : { amount: value, symbol });

export function withUnit(value, symbol) {
  return value === null || value === undefined ? dash : `${number(value)} ${unit(symbol)}`;
}

/** A share of 0 to 1 in percent; never rounded up to a whole that it is not. */
export function share(value) {
  const percent = value * 100;
  if (percent >= 99.95 && percent < 100) return `${decimals(99.9, 1)} %`;
  if (percent > 0 && percent < 0.1) return `< ${decimals(0.1, 1)} %`;
  return `${percent === 0 || percent === 100 ? percent : decimals(percent, 1, 1)} %`;
}

function clock(zone, name, options) {
  const key = `${zone} ${name}`;
  if (!clocks.has(key)) {
    clocks.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options }));
  }
  return clocks.get(key);
}

export const time = (millis, zone) => clock(zone, 'time', { hour: '2-digit', minute: '2-digit' }).format(millis);
export const seconds = (millis, zone) =>
  clock(zone, 'seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(millis);
/** Where short weekdays are written out, as in Portugal, they are cut: charts and tables have no room for them. */
const cut = (format, millis) =>
  format.formatToParts(millis).map(({ type, value }) => (type === 'weekday' && value.length > 4 ? `${value.slice(0, 3)}.` : value)).join('');

export const day = (millis, zone) => cut(clock(zone, 'day', { weekday: 'short', day: 'numeric', month: 'short' }), millis);
export const date = (millis, zone) => clock(zone, 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(millis);
export const dayOfMonth = (millis, zone) => clock(zone, 'dom', { day: 'numeric', month: 'short' }).format(millis);
export const month = (millis, zone) => clock(zone, 'month', { month: 'short', year: 'numeric' }).format(millis);
export const monthAlone = (millis, zone) => clock(zone, 'month alone', { month: 'short' }).format(millis);
export const weekday = (millis, zone) => cut(clock(zone, 'weekday', { weekday: 'short' }), millis);
export const dayOfWeek = (millis, zone) => cut(clock(zone, 'day of week', { weekday: 'short', day: 'numeric' }), millis);
const zoned = (millis, zone) => clock(zone, 'zone', { timeZoneName: 'short', hour: '2-digit' })
  .formatToParts(millis).find((part) => part.type === 'timeZoneName').value;

/** A moment that the server tells in RFC 3339, by the clock of the plant. */
export const moment = (text, zone) => `${date(Date.parse(text), zone)}, ${seconds(Date.parse(text), zone)} ${zoned(Date.parse(text), zone)}`;

/** The day at the plant as fields of dates write it, 2026-03-29. */
export function isoDay(millis, zone) {
  if (!days.has(zone)) days.set(zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone }));
  return days.get(zone).format(millis);
}

/** The instant at which a day of the plant begins, so many days after the one written, in RFC 3339. */
export function midnight(written, zone, daysAfter = 0) {
  const asUtc = Date.parse(`${written}T00:00:00Z`) + daysAfter * 86_400_000;
  const ahead = (at) => Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T')}Z`) - at;
  return new Date(asUtc - ahead(asUtc - ahead(asUtc))).toISOString();
}

/** Minutes since midnight at the plant. */
export function minuteOfDay(millis, zone) {
  const { hour, minute } = Object.fromEntries(clock(zone, 'minute', { hour: '2-digit', minute: '2-digit' }).formatToParts(millis).map(({ type, value }) => [type, Number(value)]));
  return hour * 60 + minute;
}

/** Days since Monday at the plant. */
export const sinceMonday = (millis, zone) => (new Date(`${isoDay(millis, zone)}T00:00:00Z`).getUTCDay() + 6) % 7;

/** An interval in the plant's time, for example "Fri 20 Nov, 14:15 – 14:30 GMT". */
export function stretch(start, end, interval, zone) {
  if (replay() !== null && interval === 'month') return month(start, zone);
  if (replay() !== null && interval === 'day') return day(start, zone);
  if (interval === 'month') return end > now() ? t('{day}, so far', { day: month(start, zone) }) : month(start, zone);
  if (interval === 'day') return t(end > now() ? '{day}, so far' : '{day}, whole day', { day: day(start, zone) });
  const until = day(end, zone) === day(start, zone) ? time(end, zone) : `${time(end, zone)} (${dayOfMonth(end, zone)})`;
  return `${day(start, zone)}, ${time(start, zone)} – ${until} ${zoned(start, zone)}`;
}

/** A length of time, roughly. */
export function lasting(millis) {
  const passed = Math.max(0, Math.round(millis / 1000));
  if (passed < 60) return `${passed} s`;
  if (passed < 3600) return `${Math.floor(passed / 60)} min`;
  if (passed < 172800) return `${Math.floor(passed / 3600)} h`;
  return t('{count} days', { count: Math.floor(passed / 86400) });
}

export const ago = (millis) => t('{time} ago', { time: lasting(millis) });
