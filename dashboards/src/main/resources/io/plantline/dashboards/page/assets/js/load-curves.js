// Power over a period: as it came, beside the period before, and in order of height.

import * as api from './api.js';
import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { isAwaited, POWER } from './complete.js';
import { h } from './dom.js';
import { dayOfMonth, number, stretch, time, withUnit } from './format.js';
import { t } from './language.js';
import { picture } from './picture.js';
import { curveOf, series, starts } from './period-values.js';
import { now } from './run.js';
import { said } from './said.js';
import { shadingOf } from './shading.js';

const DAY = 24 * 3600e3;
const DAY_AND_MORE = 26 * 3600e3;
const DAYS_AGAIN = 10 * 60_000;

/** Power by interval; that of a day is put together from its hours. A gap is null. */
async function power({ plant, scope, period }) {
  const interval = curveOf(period);
  const values = interval === 'day' ? await daily(plant, scope, period) : await series(plant, scope, POWER, interval, period);
  const at = new Map(values.map((value) => [Date.parse(value.start), value]));
  return starts(plant, period, interval).map((start) => {
    const value = at.get(start);
    return { start, kw: value && !isAwaited(POWER, value, now()) ? value.value : null, value };
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

const card = (title, about, drawn, legend) => h('article.chart.wide', {}, h('header', {}, h('h3', {}, title), h('span.meta', {}, about)), drawn.element, legend);

export function loadCurve({ plant, scope, period, held }) {
  const shading = shadingOf(plant, period);
  let shown = [];
  let earlier = [];
  const before = powerOf({ plant, scope, period: held.period });
  const drawn = picture(t('Power, {period}; beside it {before}', { period: period.title, before: held.name }), options);

  function options() {
    if (shown.every(({ kw }) => kw === null)) return null;
    const zone = plant.timeZone;
    const { start: begin, end } = period;
    const label = (at) => (end - begin <= DAY_AND_MORE ? time(shown[at].start, zone) : dayOfMonth(shown[at].start, zone));
    const each = Math.max(1, Math.round(shown.length / ticks(end - begin)));
    const open = ({ value }) => value?.status === 'provisional';
    const line = (id, data, style, under) => ({ id, type: 'line', symbol: 'none', connectNulls: false, data, lineStyle: { width: 2, color: colour('environmental'), ...style }, itemStyle: { color: colour('environmental') }, areaStyle: under ? { color: colour('environmental'), opacity: under } : null });
    return {
      grid: { left: 4, right: 20, top: 16 + shading.height, bottom: 2, containLabel: true },
      xAxis: along({ type: 'category', boundaryGap: false, data: shown.map((_, at) => at), axisLabel: { ...textStyle(), interval: (at) => at % each === 0, formatter: label } }),
      yAxis: upwards(),
      tooltip: { ...tooltipStyle(), trigger: 'axis', formatter: ([first]) => first && tip(first.dataIndex) },
      series: [
        ...shading.drawn(shown.map(({ start }) => start)),
        line('before', shown.map((_, at) => earlier[at]?.kw ?? null), { width: 1.2, color: colour('soft'), type: [2, 3] }),
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
      shading.at(start).map((name) => h('p', {}, name)),
      earlier[at]?.kw == null ? null : h('p', {}, `${held.name} ${withUnit(earlier[at].kw, 'kW')}`),
    );
  }

  return {
    element: card(t('Power taken'), t('dashed: {before}', { before: held.name }), drawn, shading.legend),
    leave: drawn.leave,
    async load(taken) {
      [shown, earlier] = await Promise.all([taken, before(), shading.load()]);
      drawn.draw();
    },
  };
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
    const share = (at) => (100 * (at + 1)) / sorted.length;
    return {
      grid: { left: 4, right: 20, top: 16, bottom: 2, containLabel: true },
      xAxis: along({ type: 'value', min: 0, max: 100, splitLine: { show: false }, axisLabel: { ...textStyle(), formatter: '{value} %' } }),
      yAxis: upwards(),
      tooltip: { ...tooltipStyle(), trigger: 'axis', formatter: ([{ data: [part, kw] }]) => h('div.tip', {}, h('span', {}, t('{share} % of the time at least', { share: number(part) })), h('strong', {}, withUnit(kw, 'kW'))) },
      series: [{ type: 'line', step: 'start', symbol: 'none', data: [[0, sorted[0]], ...sorted.map((kw, at) => [share(at), kw])], lineStyle: { width: 2, color: colour('economic') }, itemStyle: { color: colour('economic') }, areaStyle: { color: colour('economic'), opacity: 0.12 } }],
    };
  }

  return {
    element,
    leave: drawn.leave,
    async load(taken) {
      const slots = (await taken).filter(({ start, value }) => start < now() && value?.status !== 'provisional');
      sorted = slots.filter(({ kw }) => kw !== null).map(({ kw }) => kw).sort((a, b) => b - a);
      missing = slots.length - sorted.length;
      about.textContent = sorted.length === 0 ? '' : [t('95 % of the time at least {power}', { power: withUnit(sorted[Math.ceil(0.95 * sorted.length) - 1], 'kW') }), missing && t('{count} intervals without a value', { count: missing })].filter(Boolean).join('; ');
      drawn.draw();
    },
  };
}
