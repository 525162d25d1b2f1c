// A period of a plant's calendar, and the choice of one. Days are written as 2026-03-29 and are those of the plant.

import { h } from './dom.js';
import { date as spoken, isoDay, midnight, month } from './format.js';
import { t } from './language.js';
import { now } from './run.js';

const DAY = 86_400_000;
const at = (written) => Date.parse(`${written}T00:00:00Z`);
const written = (millis) => new Date(millis).toISOString().slice(0, 10);
const sinceMonday = (day) => (new Date(at(day)).getUTCDay() + 6) % 7;
const monthsOn = (day, count) => {
  const [year, months] = day.split('-').map(Number);
  return written(Date.UTC(year, months - 1 + count, 1));
};

/** How each kind of period begins, where the one so many further on does, and what else it is held against. */
const KINDS = {
  day: { name: t('Day'), before: t('the day before'), after: t('the day after'), first: (day) => day, on: (day, count) => written(at(day) + count * DAY), also: { week: [t('the same day last week'), -7] } },
  shift: { name: t('Shift') },
  week: { name: t('Week'), before: t('the week before'), after: t('the week after'), first: (day) => written(at(day) - sinceMonday(day) * DAY), on: (day, count) => written(at(day) + 7 * count * DAY), also: { year: [t('the week a year before'), -52] } },
  month: { name: t('Month'), before: t('the month before'), after: t('the month after'), first: (day) => `${day.slice(0, 8)}01`, on: monthsOn, also: { year: [t('the same month last year'), -12] } },
  year: { name: t('Year'), before: t('the year before'), after: t('the year after'), first: (day) => `${day.slice(0, 5)}01-01`, on: (day, count) => monthsOn(day, 12 * count), also: {} },
  custom: { name: t('From – to') },
};

export const isKind = (kind) => Object.hasOwn(KINDS, kind);

/** True of a day as addresses write it. */
export const isDay = (day) => /^(19[7-9]\d|20\d{2}|21\d{2})-\d{2}-\d{2}$/.test(day ?? '') && !Number.isNaN(at(day)) && written(at(day)) === day;

/** So many days after one. */
export const dayOn = (day, count) => written(at(day) + count * DAY);

/** The period of a kind that a day lies in; today's where the day is none. */
export function periodOf(kind, day, zone) {
  const known = KINDS[kind]?.first ? kind : 'day';
  return from(known, KINDS[known].first(isDay(day) ? day : isoDay(now(), zone)), zone);
}

function from(kind, day, zone) {
  const { on, before, after, also } = KINDS[kind];
  const start = Date.parse(midnight(day, zone));
  const end = Date.parse(midnight(on(day, 1), zone));
  const moved = (count) => from(kind, on(day, count), zone);
  const others = Object.entries(also).map(([id, [name, count]]) => ({ id, name, period: () => moved(count) }));
  return { kind, day, start, end, zone, before, after, title: title(kind, start, end, zone), moved, address: { period: kind, day }, against: [{ id: 'before', name: before, period: () => moved(-1) }, ...others] };
}

function title(kind, start, end, zone) {
  if (kind === 'year') return isoDay(start, zone).slice(0, 4);
  if (kind === 'month') return month(start, zone);
  return kind === 'day' ? spoken(start, zone) : `${spoken(start, zone)} – ${spoken(end - 1, zone)}`;
}

const capital = (words) => `${words[0].toUpperCase()}${words.slice(1)}`;

/** @param choose is handed what an address holds of the period, and where to find what it was chosen with */
export function periodPicker(period, choose) {
  return h(
    'div.period',
    {},
    h(
      'fieldset.picker',
      {},
      h('legend', {}, t('Period')),
      Object.keys(KINDS).map((kind) =>
        h(
          'label',
          {},
          h('input', { type: 'radio', name: 'period', value: kind, checked: kind === period.kind, onchange: () => choose(likewise(period, kind), `.period input[value=${kind}]`) }),
          h('span', {}, KINDS[kind].name),
        )),
    ),
    h('div.steps', {}, steps(period, choose), period.fields?.(choose) ?? dayField(period, choose)),
  );
}

/** The period of another kind at the same time; days from one to another begin as those of the period before. */
function likewise({ day, start, end, zone }, kind) {
  if (kind !== 'custom' || !start) return { period: kind, day };
  return { period: kind, from: isoDay(start, zone), to: isoDay(Math.max(start, Math.min(end - 1, now())), zone) };
}

/** One period back and one on, where there is one. */
function steps(period, choose) {
  const step = (way, mark, label, other) =>
    h('button', { type: 'button', 'data-way': way, 'aria-label': capital(label), disabled: !other, onclick: () => choose(other.address, `.steps [data-way=${way}]`) }, mark);
  const next = period.moved(1);
  return [step('back', '‹', period.before, period.moved(-1)), h('strong', {}, period.title), step('on', '›', period.after, next && next.start <= now() ? next : null)];
}

function dayField(period, choose) {
  const day = h('input', { type: 'date', 'aria-label': t('A day of it'), value: period.day, max: isoDay(now(), period.zone), onchange: () => day.value && choose({ ...period.address, day: day.value }, '.steps input') });
  return day;
}
