// How slots become a chart: sums are columns, everything else a line; gaps stay gaps, and what is not final looks so.

import { colour, hatch, short, textStyle, tooltipStyle } from './chart-style.js';
import { isOfTheWhole } from './complete.js';
import { h } from './dom.js';
import { dayOfMonth, dayOfWeek, minuteOfDay, monthAlone, share, sinceMonday, stretch, time, withUnit } from './format.js';
import { t } from './language.js';
import { covered } from './progress.js';
import { said } from './said.js';
import { statusWord } from './words.js';

/** The slot under the pointer. */
export function axisOf(chart, event) {
  const [slot] = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]) ?? [];
  return slot;
}

export function chartOptions({ slots, kpi, per, zone }) {
  const ink = colour(kpi.pillar);
  const sums = !isOfTheWhole(kpi.id) && slots.some((slot) => slot.value) && slots.every((slot) => !slot.value || slot.value.denominator === 1);
  const columns = sums && per !== 'minute';
  const text = textStyle();
  return {
    animation: false,
    grid: { left: 4, right: 24, top: 14, bottom: 2, containLabel: true },
    xAxis: {
      type: 'category',
      data: slots.map((slot) => slot.from),
      boundaryGap: columns,
      axisLine: { lineStyle: { color: colour('line') } },
      axisTick: { show: false },
      axisLabel: { ...text, interval: (at) => marked(slots, at, per, zone), formatter: (at) => mark(Number(at), per, zone), hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      ...scaleOf(slots, kpi, columns),
      axisLabel: { ...text, formatter: (value) => short(value) },
      splitLine: { lineStyle: { color: colour('line') } },
    },
    tooltip: {
      ...tooltipStyle(),
      trigger: 'axis',
      axisPointer: { type: columns ? 'shadow' : 'line', lineStyle: { color: colour('soft') }, shadowStyle: { color: colour('line'), opacity: 0.35 } },
      formatter: ([first]) => tip(slots[first.dataIndex], per, zone),
    },
    series: [...(columns ? bars(slots, ink) : lines(slots, ink)), ...(kpi.pillar === 'data-quality' ? [] : [revised(slots)]), gaps(slots)],
  };
}

/** Sums and power begin at zero; ratios begin near their values, where these differ at all. */
function scaleOf(slots, kpi, columns) {
  const known = slots.map(figure).filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const varies = most - least > 0.02 * Math.abs(most);
  if (kpi.unit === '%' && !varies && most > 70 && most <= 100) return { min: 0, max: 100, interval: 50 };
  const top = kpi.unit === '%' && most > 90 && most <= 100 ? 100 : null;
  return { scale: !columns && kpi.unit !== 'kW' && varies, max: top, splitNumber: 3 };
}

const figure = (slot) => slot.figure;
const open = (slot) => slot.value?.status === 'provisional';

function bars(slots, ink) {
  const whole = { color: ink, borderRadius: [2, 2, 0, 0] };
  const part = { color: ink, opacity: 0.4, borderColor: ink, borderType: 'dashed', borderWidth: 1, borderRadius: [2, 2, 0, 0] };
  return [
    {
      id: 'final',
      type: 'bar',
      barCategoryGap: slots.length > 80 ? '12%' : '26%',
      data: slots.map((slot) => ({ value: figure(slot), itemStyle: open(slot) ? part : whole })),
    },
  ];
}

/** The line is whole where values are final and dashed from the last final one on. */
function lines(slots, ink) {
  const touches = (at) => open(slots[at]) || (slots[at + 1] && open(slots[at + 1]));
  const lone = (at) => figure(slots[at]) !== null && [at - 1, at + 1].every((near) => !slots[near] || figure(slots[near]) === null);
  const line = (id, data, style, under) => ({
    id,
    type: 'line',
    data: data.map((value, at) => ({ value, symbol: value !== null && lone(at) ? 'circle' : 'none', symbolSize: 7 })),
    connectNulls: false,
    lineStyle: { color: ink, width: 2, ...style },
    itemStyle: { color: ink },
    areaStyle: { color: ink, opacity: under },
  });
  return [
    line('final', slots.map((slot) => (open(slot) ? null : figure(slot))), {}, 0.1),
    line('provisional', slots.map((slot, at) => (touches(at) ? figure(slot) : null)), { type: [4, 3] }, 0.05),
  ];
}

/** What was restated; how much was observed is restated by every late reading, which is no news. */
function revised(slots) {
  return {
    id: 'revised',
    type: 'scatter',
    symbol: 'triangle',
    symbolSize: 8,
    itemStyle: { color: colour('warn') },
    data: slots.flatMap((slot, at) => (['revised', 'rebuilt'].includes(slot.value?.status) && figure(slot) !== null ? [[at, figure(slot)]] : [])),
  };
}

/** Slots without a value, joined to stretches and hatched. */
function gaps(slots) {
  const stretches = [];
  slots.forEach((slot, at) => {
    if (figure(slot) !== null) return;
    const last = stretches[stretches.length - 1];
    if (last && last.to === at - 1) last.to = at;
    else stretches.push({ from: at, to: at });
  });
  const edge = (at) => Math.max(0, Math.min(slots.length - 1, at));
  return {
    id: 'gaps',
    type: 'line',
    data: [],
    markArea: {
      silent: true,
      itemStyle: { color: { image: hatch(), repeat: 'repeat' } },
      data: stretches.map(({ from, to }) => [{ xAxis: edge(from - 1) }, { xAxis: edge(to + 1) }]),
    },
  };
}

function tip(slot, per, zone) {
  const when = h('span', {}, stretch(slot.from, slot.to, per, zone));
  if (!slot.value) return h('div.tip', {}, when, h('strong', {}, '—'), h('p', {}, t('no value for this interval')));
  const { reason, status, revision, estimatedShare } = slot.value;
  return h(
    'div.tip',
    {},
    when,
    h('strong', {}, withUnit(slot.figure, slot.value.unit)),
    reason ? h('p', {}, said(reason)) : null,
    h('p', {}, `${statusWord(status)}${revision ? ` ${revision}×` : ''} · ${covered(slot.value)} · ${t('{share} estimated', { share: share(estimatedShare) })}`),
  );
}

function marked(slots, at, per, zone) {
  const start = slots[at].from;
  if (per === 'minute') return minuteOfDay(start, zone) % 30 === 0;
  if (per === 'settlement') return minuteOfDay(start, zone) % 360 === 0;
  if (per === 'hour') return minuteOfDay(start, zone) % 720 === 0;
  if (per === 'shift') return at === 0 || dayOfMonth(start, zone) !== dayOfMonth(slots[at - 1].from, zone);
  if (per === 'day') return sinceMonday(start, zone) === 0;
  return true;
}

function mark(start, per, zone) {
  if (per === 'month') return monthAlone(start, zone);
  if (per === 'day' || per === 'shift') return dayOfMonth(start, zone);
  return per !== 'minute' && minuteOfDay(start, zone) === 0 ? dayOfWeek(start, zone) : time(start, zone);
}
