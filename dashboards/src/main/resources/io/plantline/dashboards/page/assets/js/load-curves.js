// Power over a period: as it came, beside the period before, and in order of height.

import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { POWER } from './complete.js';
import { h } from './dom.js';
import { dayOfMonth, number, stretch, time, withUnit } from './format.js';
import { t } from './language.js';
import { picture } from './picture.js';
import { CURVE, series, starts } from './period-values.js';
import { now } from './run.js';

const DAILY = 'elec-import-energy';

/** Power by interval; of a year the mean of what was observed of each day. A gap is null. */
export async function power({ plant, scope, period }) {
  const interval = CURVE[period.kind];
  const values = await series(plant, scope, interval === 'day' ? DAILY : POWER, interval, period);
  const at = new Map(values.map((value) => [Date.parse(value.start), value]));
  const observed = (value) => (value.coverage * (Date.parse(value.end) - Date.parse(value.start))) / 3600e3;
  return starts(plant, period, interval).map((start) => {
    const value = at.get(start);
    if (!value || value.value === null || value.coverage === 0) return { start, kw: null, value };
    return { start, kw: interval === 'day' ? value.value / observed(value) : value.value, value };
  });
}

const card = (title, about, drawn) => h('article.chart.wide', {}, h('header', {}, h('h3', {}, title), h('span.meta', {}, about)), drawn.element);

export function loadCurve({ plant, scope, period }) {
  const before = period.moved(-1);
  let shown = [];
  let earlier = [];
  const drawn = picture(t('Power, {period}; beside it {before}', { period: period.title, before: period.before }), options);

  function options() {
    if (shown.every(({ kw }) => kw === null)) return null;
    const zone = plant.timeZone;
    const label = (at) => (period.kind === 'day' ? time(shown[at].start, zone) : dayOfMonth(shown[at].start, zone));
    const each = Math.max(1, Math.round(shown.length / (period.kind === 'week' ? 7 : 12)));
    const open = ({ value }) => value?.status === 'provisional';
    const line = (id, data, style, under) => ({ id, type: 'line', symbol: 'none', connectNulls: false, data, lineStyle: { width: 2, color: colour('environmental'), ...style }, itemStyle: { color: colour('environmental') }, areaStyle: under ? { color: colour('environmental'), opacity: under } : null });
    return {
      grid: { left: 4, right: 20, top: 16, bottom: 2, containLabel: true },
      xAxis: along({ type: 'category', boundaryGap: false, data: shown.map((_, at) => at), axisLabel: { ...textStyle(), interval: (at) => at % each === 0, formatter: label } }),
      yAxis: upwards(),
      tooltip: { ...tooltipStyle(), trigger: 'axis', formatter: ([first]) => tip(first.dataIndex) },
      series: [
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
      h('span', {}, stretch(start, end, CURVE[period.kind], plant.timeZone)),
      h('strong', {}, withUnit(kw, 'kW')),
      value?.reason ? h('p', { lang: 'en' }, value.reason) : null,
      earlier[at]?.kw == null ? null : h('p', {}, `${period.before} ${withUnit(earlier[at].kw, 'kW')}`),
    );
  }

  return {
    element: card(t('Power taken'), t('dashed: {before}', { before: period.before }), drawn),
    leave: drawn.leave,
    async load(taken) {
      [shown, earlier] = await Promise.all([taken, power({ plant, scope, period: before })]);
      drawn.draw();
    },
  };
}

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
