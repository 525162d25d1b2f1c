// Numbers, units and times as people read them. Times are always those of the plant.

import { now, replay } from './run.js';

const LOCALE = 'en-GB';
const dash = '—';
const numbers = new Map();
const clocks = new Map();

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
    numbers.set(most, new Intl.NumberFormat(LOCALE, { maximumFractionDigits: most, minimumFractionDigits: Math.min(most, 1) }));
  }
  return numbers.get(most).format(value);
}

/** A reason as far as its first bracket, which holds what to do about it. */
export const brief = (reason) => reason.split(' (')[0];

/** A unit as printed: m3 becomes m³, a bare ratio says so. */
export function unit(symbol) {
  if (symbol === '1') return 'ratio';
  return symbol.replaceAll('m3', 'm³').replaceAll('CO2e', 'CO₂e');
}

export function withUnit(value, symbol) {
  return value === null || value === undefined ? dash : `${number(value)} ${unit(symbol)}`;
}

/** A share of 0 to 1 in percent; never rounded up to a whole that it is not. */
export function share(value) {
  const percent = value * 100;
  if (percent >= 99.95 && percent < 100) return '99.9 %';
  const fine = percent > 0 && percent < 0.1 ? '< 0.1' : percent.toFixed(percent === 0 || percent === 100 ? 0 : 1);
  return `${fine} %`;
}

function clock(zone, name, options) {
  const key = `${zone} ${name}`;
  if (!clocks.has(key)) {
    clocks.set(key, new Intl.DateTimeFormat(LOCALE, { timeZone: zone, hourCycle: 'h23', ...options }));
  }
  return clocks.get(key);
}

export const time = (millis, zone) => clock(zone, 'time', { hour: '2-digit', minute: '2-digit' }).format(millis);
export const seconds = (millis, zone) =>
  clock(zone, 'seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(millis);
export const day = (millis, zone) => clock(zone, 'day', { weekday: 'short', day: 'numeric', month: 'short' }).format(millis);
export const date = (millis, zone) => clock(zone, 'date', { day: 'numeric', month: 'short', year: 'numeric' }).format(millis);
export const dayOfMonth = (millis, zone) => clock(zone, 'dom', { day: 'numeric', month: 'short' }).format(millis);
export const month = (millis, zone) => clock(zone, 'month', { month: 'short', year: 'numeric' }).format(millis);
const zoned = (millis, zone) => clock(zone, 'zone', { timeZoneName: 'short', hour: '2-digit' })
  .formatToParts(millis).find((part) => part.type === 'timeZoneName').value;

/** The day at the plant as fields of dates write it, 2026-03-29. */
export const isoDay = (millis, zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(millis);

/** The instant at which a day of the plant begins, so many days after the one written, in RFC 3339. */
export function midnight(written, zone, daysAfter = 0) {
  const asUtc = Date.parse(`${written}T00:00:00Z`) + daysAfter * 86_400_000;
  const ahead = (at) => Date.parse(`${new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at).replace(' ', 'T')}Z`) - at;
  return new Date(asUtc - ahead(asUtc - ahead(asUtc))).toISOString();
}

/** Minutes since midnight at the plant. */
export function minuteOfDay(millis, zone) {
  const [hours, minutes] = time(millis, zone).split(':').map(Number);
  return hours * 60 + minutes;
}

/** An interval in the plant's time, for example "Fri 20 Nov, 14:15 – 14:30 GMT". */
export function stretch(start, end, interval, zone) {
  if (replay() !== null && interval === 'month') return month(start, zone);
  if (replay() !== null && interval === 'day') return day(start, zone);
  if (interval === 'month') return `${month(start, zone)}${end > now() ? ', so far' : ''}`;
  if (interval === 'day') return `${day(start, zone)}, ${end > now() ? 'so far' : 'whole day'}`;
  const until = day(end, zone) === day(start, zone) ? time(end, zone) : `${time(end, zone)} (${dayOfMonth(end, zone)})`;
  return `${day(start, zone)}, ${time(start, zone)} – ${until} ${zoned(start, zone)}`;
}

export function ago(millis) {
  const passed = Math.max(0, Math.round(millis / 1000));
  if (passed < 60) return `${passed} s ago`;
  if (passed < 3600) return `${Math.floor(passed / 60)} min ago`;
  if (passed < 172800) return `${Math.floor(passed / 3600)} h ago`;
  return `${Math.floor(passed / 86400)} days ago`;
}
