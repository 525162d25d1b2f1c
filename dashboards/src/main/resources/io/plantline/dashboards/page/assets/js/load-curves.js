// Power over a period: as it came, beside the period before, and in order of height.

import * as api from './api.js';
import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { meanPower, POWER } from './complete.js';
import { fill, h } from './dom.js';
import { brief, dayOfMonth, isoDay, minuteOfDay, number, stretch, time, withUnit } from './format.js';
import { t } from './language.js';
import { onlyObserved } from './observed.js';
import { picture } from './picture.js';
import { curveOf, series, starts } from './period-values.js';
import { now } from './run.js';
import { said } from './said.js';
import { shadingOf } from './shading.js';
import { consumedPower } from './supply.js';

const DAY = 24 * 3600e3;
const DAY_AND_MORE = 26 * 3600e3;
const DAYS_AGAIN = 10 * 60_000;
const SPARSE = 0.05; // of the slots: a line of so few could not be seen
const SETTLING = 3600e3; // of the newest intervals values are still to come
const A_LABEL = 55; // as wide as the name of a time, in pixels

/** Mean power by interval, of what was observed of it; the server puts that of a day together from its hours. A gap is null. */
async function power({ plant, scope, period }) {
  const interval = curveOf(period);
  const values = interval === 'day' ? await daily(plant, scope, period) : await series(plant, scope, POWER, interval, period);
  const at = new Map(values.map((value) => [Date.parse(value.start), value]));
  return starts(plant, period, interval).map((start) => {
    const value = at.get(start);
    return { start, kw: value ? (interval === 'day' ? value.value : meanPower(value)) : null, value };
  });
}

/** Reads the power of a period: once where it is over and settled, and now and then where it is so long that a day is a dot. */
export function powerOf(view) {
  let known = null;
  let readAt = 0;

  function isEnough() {
    if (known === null) return false;
    if (view.period.end <= now() && known.every(({ value }) => value?.status !== 'provisional')) return true;
    return curveOf(view.period) === 'day' && Date.now() - readAt < DAYS_AGAIN;
  }

  return async () => {
    if (!view.period) return [];
    if (isEnough()) return known;
    known = await power(view);
    readAt = Date.now();
    return known;
  };
}

const daily = async (plant, scope, { start, end }) => (await api.together(plant.id, POWER, scope.id, 'hour', start, end, 'day')).values;

/** A line in one colour; what stands alone in it, or among few, is a dot. */
function line(id, data, style = {}, under = 0) {
  const isSparse = data.filter((kw) => kw !== null).length < SPARSE * data.length;
  const lone = (at) => data[at] !== null && (isSparse || (data[at - 1] == null && data[at + 1] == null));
  const drawn = { width: 2, color: colour('environmental'), ...style };
  return {
    id,
    type: 'line',
    symbolSize: 7,
    showAllSymbol: true,
    connectNulls: false,
    data: data.map((value, at) => ({ value, symbol: lone(at) ? 'circle' : 'none' })),
    lineStyle: drawn,
    itemStyle: { color: drawn.color },
    areaStyle: under ? { color: drawn.color, opacity: under } : null,
  };
}

const card = (title, about, drawn, legend) => h('article.chart.wide', {}, h('header', {}, h('h3', {}, title), h('span.meta', {}, about)), drawn.element, legend);

export function loadCurve({ plant, scope, period, held }) {
  const shading = shadingOf(plant, period);
  let shown = [];
  let earlier = [];
  let consumed = [];
  const before = powerOf({ plant, scope, period: held.period });
  const drawn = picture(t('Power, {period}; beside it {before}', { period: period.title, before: held.name }), options);

  const room = () => Math.max(3, Math.floor(drawn.element.clientWidth / A_LABEL));

  function options() {
    if (shown.every(({ kw }) => kw === null)) return null;
    const zone = plant.timeZone;
    const { start: begin, end } = period;
    const label = (at) => (end - begin <= DAY_AND_MORE ? time(shown[at].start, zone) : dayOfMonth(shown[at].start, zone));
    const each = Math.max(1, Math.round(shown.length / Math.min(ticks(end - begin), room())));
    const open = ({ value }) => value?.status === 'provisional';
    return {
      grid: { left: 4, right: 20, top: 28 + shading.height, bottom: 2, containLabel: true },
      xAxis: along({ type: 'category', boundaryGap: false, data: shown.map((_, at) => at), axisLabel: { ...textStyle(), interval: (at) => at % each === 0, formatter: label } }),
      yAxis: upwards(4, 'kW'),
      tooltip: { ...tooltipStyle(), trigger: 'axis', formatter: ([first]) => first && tip(first.dataIndex) },
      series: [
        ...shading.drawn(shown.map(({ start }) => start)),
        line('before', shown.map((_, at) => earlier[at]?.kw ?? null), { width: 1.5, color: colour('soft'), type: [6, 4] }),
        line('consumed', shown.map((_, at) => consumed[at] ?? null), { width: 1.5, color: colour('economic'), type: 'dotted' }),
        line('final', shown.map((slot) => (open(slot) ? null : slot.kw)), {}, 0.12),
        line('provisional', shown.map((slot, at) => (open(slot) || open(shown[at + 1] ?? {}) ? slot.kw : null)), { type: [4, 3] }, 0.05),
      ],
    };
  }

  function tip(at) {
    const { start, kw, value } = shown[at];
    const end = value ? Date.parse(value.end) : shown[at + 1]?.start ?? period.end;
    return h(
      'div.tip',
      {},
      h('span', {}, stretch(start, end, curveOf(period), plant.timeZone)),
      h('strong', {}, withUnit(kw, 'kW')),
      value?.reason ? h('p', {}, said(value.reason)) : null,
      kw === null && !value?.reason && start < now() ? h('p', {}, value ? t('too little of it was observed to tell') : t('nothing is stored of it for the interval')) : null,
      little(value),
      consumed[at] == null ? null : h('p', {}, t('{power} consumed, with what is made on site', { power: withUnit(consumed[at], 'kW') })),
      shading.at(start).map((name) => h('p', {}, name)),
      earlier[at]?.kw == null ? null : h('p', {}, `${held.name} ${withUnit(earlier[at].kw, 'kW')}`),
    );
  }

  const little = (value) => {
    const told = value && onlyObserved(value);
    return told ? h('p', {}, told) : null;
  };

  const legend = h('span');

  /** What the lines are that are not named by the title, and why there are gaps in it. */
  function keys() {
    const missing = shown.filter(({ start, kw }) => kw === null && start < now() - SETTLING);
    const [why, ...others] = new Set(missing.map(({ value }) => value?.reason));
    const told = [
      earlier.some((slot) => slot && slot.kw !== null) && t('dashed: {before}', { before: held.name }),
      consumed.some((kw) => kw !== null) && t('dotted: consumed, with what is made on site'),
      shown.length > missing.length && missing.length > 0 && [t('{count} intervals without a value', { count: missing.length }), why && others.length === 0 && [': ', said(brief(why))]],
    ];
    return told.filter(Boolean).flatMap((each, at) => [at ? '; ' : '', each]).flat(3).filter(Boolean);
  }

  return {
    element: card(scope === plant.scopes[0] ? t('Power from the grid') : t('Power taken'), legend, drawn, shading.legend),
    leave: drawn.leave,
    async load(taken) {
      const [taking, took, used] = await Promise.all([taken, before(), consumedPower({ plant, scope, period }), shading.load()]);
      shown = taking;
      consumed = used;
      earlier = held.period ? besideByTheClock(shown, took, plant.timeZone) : [];
      fill(legend, keys());
      drawn.draw();
    },
  };
}

/**
 * What stands beside each slot: what was then by the clock of the plant, so many days into the other period. A day on which the
 * clock changes has an hour more or less: the hour that there are two of is held against the one, the one that is not there is left out.
 */
function besideByTheClock(slots, others, zone) {
  const place = (first) => {
    const begins = Date.parse(`${isoDay(first, zone)}T00:00:00Z`);
    return ({ start }) => `${(Date.parse(`${isoDay(start, zone)}T00:00:00Z`) - begins) / DAY} ${minuteOfDay(start, zone)}`;
  };
  if (slots.length === 0 || others.length === 0) return [];
  const placeOfOther = place(others[0].start);
  const known = new Map(others.toReversed().map((slot) => [placeOfOther(slot), slot]));
  const placeOf = place(slots[0].start);
  return slots.map((slot) => known.get(placeOf(slot)));
}

/** A day is marked every two hours; some days are marked each. */
const ticks = (length) => (length > DAY_AND_MORE && length < 11 * DAY ? Math.round(length / DAY) : 12);

/** How much of the time power was at least so high; its flat end is what runs always. */
export function durationCurve({ plant, scope, period }) {
  let sorted = [];
  let missing = 0;
  const about = h('span.meta');
  const drawn = picture(t('Power, {period}, in order of height', { period: period.title }), options);
  const element = h('article.chart', {}, h('header', {}, h('h3', {}, t('Load duration')), about), drawn.element);

  function options() {
    if (sorted.length === 0) return null;
    const part = (at) => (100 * (at + 1)) / sorted.length;
    return {
      grid: { left: 4, right: 20, top: 28, bottom: 2, containLabel: true },
      xAxis: along({ type: 'value', min: 0, max: 100, splitLine: { show: false }, axisLabel: { ...textStyle(), formatter: '{value} %' } }),
      yAxis: upwards(4, 'kW'),
      tooltip: { ...tooltipStyle(), trigger: 'axis', formatter: ([{ data: [upTo, kw] }]) => h('div.tip', {}, h('span', {}, t('{share} % of the time at least', { share: number(upTo) })), h('strong', {}, withUnit(kw, 'kW'))) },
      series: [{ type: 'line', step: 'start', symbol: 'none', data: [[0, sorted[0]], ...sorted.map((kw, at) => [part(at), kw])], lineStyle: { width: 2, color: colour('economic') }, itemStyle: { color: colour('economic') }, areaStyle: { color: colour('economic'), opacity: 0.12 } }],
    };
  }

  return {
    element,
    leave: drawn.leave,
    async load(taken) {
      const slots = (await taken).filter(({ start, value }) => start < now() && (curveOf(period) === 'day' || value?.status !== 'provisional'));
      sorted = slots.filter(({ kw }) => kw !== null).map(({ kw }) => kw).sort((a, b) => b - a);
      missing = slots.length - sorted.length;
      about.textContent = sorted.length === 0 ? '' : [t('95 % of the time at least {power}', { power: withUnit(sorted[Math.ceil(0.95 * sorted.length) - 1], 'kW') }), missing && t('{count} intervals without a value', { count: missing })].filter(Boolean).join('; ');
      drawn.draw();
    },
  };
}
