// How the meters of a plant are doing: one line, a table of each, those in trouble first, and what is entered by hand.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { entries } from './entries.js';
import { fold } from './fold.js';
import { decimals, lasting, minuteOfDay, share, time, whole, withUnit } from './format.js';
import { t } from './language.js';
import { ENOUGH } from './observed.js';
import { said } from './said.js';
import { table } from './tables.js';
import { machineWord } from './words.js';

const ORDER = ['silent', 'never', 'behind', 'awaited', 'speaking'];
const COLUMNS = [t('Meter'), `#${t('Last said')}`, `#${t('Silent for')}`, `#${t('Speaks every')}`, `#${t('Heard today')}`, `#${t('Comes after')}`, `#${t('Out of order')}`, `#${t('Repeated')}`];

/** The line and its table. */
export function meters(plant) {
  const summary = h('p.summary', { role: 'status' });
  const rows = h('div.scroll.rows');
  const others = h('div.scroll.rows');
  const counted = h('span.first');
  const well = fold('meters', [h('h3', {}, t('As they should')), counted], others);
  const byHand = entries(plant);
  const element = h('section', { id: 'meters', hidden: true }, h('div.section', {}, h('h2', {}, t('Meters'))), h('div.meters', {}, summary, rows), well, byHand.element);

  async function load() {
    const all = await api.meters(plant.id);
    element.hidden = all.length === 0;
    byHand.take(all);
    const count = (state) => all.filter((meter) => meter.state === state).length;
    const bad = [[count('silent'), t('silent for too long')], [count('never'), t('not heard')], [count('behind'), t('still tell of the past')], [all.filter((meter) => meter.held).length, t('held: scale doubted')]].filter(([number]) => number > 0);
    const awaited = count('awaited');
    fill(summary, h('b', {}, t('{speaking} of {count} speak', { speaking: whole(count('speaking')), count: all.length })), bad.map(([number, text]) => h('span.bad', {}, `${whole(number)} ${text}`)), awaited ? h('span', {}, `${whole(awaited)} ${t('not due yet')}`) : null);
    const order = all.toSorted((one, other) => other.troubles.length - one.troubles.length || ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
    const [troubled, fine] = [order.filter(isTroubled), order.filter((meter) => !isTroubled(meter))];
    fill(rows, troubled.length ? table(null, COLUMNS, troubled.map((meter) => row(meter, plant))) : null);
    fill(others, table(null, COLUMNS, fine.map((meter) => row(meter, plant))));
    well.hidden = fine.length === 0;
    counted.textContent = t('{count} meters', { count: fine.length });
  }

  return { element, load };
}

const isTroubled = ({ state, held, troubles }) => ['silent', 'never', 'behind'].includes(state) || held || troubles.length > 0;

function row(meter, plant) {
  const cell = (text, odd) => h(odd ? 'td.number.bad' : 'td.number', {}, text);
  return h(
    'tr',
    { 'data-state': meter.state },
    h('th', { scope: 'row' }, meter.name, h('small', {}, meter.meter), meter.troubles.map((trouble) => h('small.bad', { 'data-rule': trouble.rule }, said(trouble.sentence)))),
    cell(machineWord(meter.said) ?? (meter.value === null ? '—' : withUnit(meter.value, meter.unit ?? '')), false),
    cell(silence(meter), ['silent', 'never', 'behind'].includes(meter.state)),
    cell(duration(meter.period ?? meter.expectedPeriod), meter.period > meter.maxGap),
    cell(heardToday(meter, plant), meter.heardToday !== null && meter.heardToday < ENOUGH),
    cell(meter.lag < 0 ? t('clock {time} ahead', { time: duration(-meter.lag) }) : duration(meter.lag), meter.lag < -1),
    cell(whole(meter.outOfOrder), false),
    cell(whole(meter.repeated), false),
  );
}

function silence({ state, silence: seconds, lastSeen }) {
  if (state === 'awaited') return t('not due yet');
  return state === 'behind' ? t('tells of {time} ago', { time: lasting(Date.now() - Date.parse(lastSeen)) }) : duration(seconds);
}

/** Of what was due; since when, where that is not midnight. */
function heardToday({ heardToday: heard, heardSince }, { timeZone }) {
  if (heard === null) return '—';
  const since = Date.parse(heardSince);
  return [share(heard), minuteOfDay(since, timeZone) === 0 ? '' : h('small', {}, t('since {time}', { time: time(since, timeZone) }))];
}

/** Seconds as people say them. */
function duration(seconds) {
  if (seconds === null) return '—';
  if (seconds < 99.5) return `${decimals(seconds, seconds < 9.95 ? 1 : 0)} s`;
  if (seconds < 99 * 60) return `${Math.round(seconds / 60)} min`;
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} d`;
}
