// A period from one day to another, both included, and the fields it is chosen with.

import { h } from './dom.js';
import { date, isoDay, midnight } from './format.js';
import { t } from './language.js';
import { dayOn, isDay } from './period.js';
import { now } from './run.js';

const DAY = 86_400_000;
const LONGEST = 1100;

export function customPeriod(given, until, zone) {
  const today = isoDay(now(), zone);
  const last = isDay(until) ? until : today;
  const first = isDay(given) ? given : dayOn(last, -6);
  const start = Date.parse(midnight(first, zone));
  const end = Date.parse(midnight(last, zone, 1));
  const days = Math.round((end - start) / DAY);
  const moved = (count) => (days > 0 ? customPeriod(dayOn(first, count * days), dayOn(last, count * days), zone) : null);
  const before = t('as many days before');
  return {
    kind: 'custom',
    day: last,
    start,
    end,
    zone,
    before,
    after: t('as many days after'),
    title: `${date(start, zone)} – ${date(end - 1, zone)}`,
    moved,
    from: (day) => customPeriod(day, dayOn(day, days - 1), zone),
    address: { period: 'custom', from: first, to: last },
    against: [{ id: 'before', name: before, period: () => moved(-1) }],
    problem: problem(start, end, days, first, last),
    fields: (choose) => fields(first, last, choose),
  };
}

/** What is wrong, and the way on. */
function problem(start, end, days, first, last) {
  const way = (says, from, to) => ({ says, to: { period: 'custom', from, to } });
  if (end <= start) return { says: t('The period ends before it begins. Choose a last day that is not before the first.'), way: way(t('Swap the two days'), last, first) };
  if (start > now()) return { says: t('This time is still to come. Choose an earlier first day.'), way: way(t('Show the newest instead')) };
  return days > LONGEST ? { says: t('The period is longer than three years. Choose a shorter one.'), way: way(t('Show the last year of it'), dayOn(last, -364), last) } : null;
}

function fields(first, last, choose) {
  const field = (name, label, value) => h('input', { type: 'date', name, 'aria-label': label, value, onchange: change });
  const from = field('from', t('First day'), first);
  const to = field('to', t('Last day'), last);
  function change({ target }) {
    if (from.value && to.value) choose({ period: 'custom', from: from.value, to: to.value }, `.steps input[name=${target.name}]`);
  }
  return h('span.from-to', {}, from, ' – ', to);
}
