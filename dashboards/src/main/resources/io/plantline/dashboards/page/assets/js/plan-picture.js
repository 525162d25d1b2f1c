// A plan in time: its jobs as bars, where they were asked for as frames, over the tariff's periods, with price and carbon below.

import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { h } from './dom.js';
import { dayOfWeek, decimals, time } from './format.js';
import { t } from './language.js';
import { picture } from './picture.js';
import { calendarWord } from './words.js';

const TONES = ['tone-0', 'tone-1', 'tone-2', 'tone-3', 'tone-4'];
const ROW = 0.5;

/** Beside the plot, and of a letter of a label: pixels. */
const MARGINS = 140;
const LETTER = 8;

export function planPicture({ plant, told, chosen }) {
  const starts = told.intervals.map(({ from }) => Date.parse(from));
  const end = Date.parse(told.to);
  const bands = [...new Set(told.intervals.map(({ band }) => band).filter((band) => band !== null))];
  const drawn = picture(told.weighsCarbon ? t('The plan in time, with prices and carbon intensity; the table below has its starts') : t('The plan in time, with prices; the table below has its starts'), options);
  drawn.element.classList.add('gantt');
  drawn.element.style.setProperty('--rows', told.jobs.length);

  const span = (job, start) => [start, start + job.minutes * 60_000];
  const label = (at) => (time(at, plant.timeZone) === '00:00' ? dayOfWeek(at, plant.timeZone) : time(at, plant.timeZone));

  /** Stretches of one tariff period. */
  function areas() {
    const found = [];
    told.intervals.forEach(({ band }, at) => {
      const last = found[found.length - 1];
      const to = starts[at + 1] ?? end;
      if (last?.band === band) last.to = to;
      else found.push({ band, from: starts[at], to });
    });
    return found.filter(({ band }) => band !== null).map(({ band, from, to }) => [
      { name: calendarWord(band), xAxis: from, itemStyle: { color: colour(TONES[bands.indexOf(band) % TONES.length]), opacity: 0.16 }, label: { show: hasRoom(calendarWord(band), to - from), color: colour('soft'), fontSize: textStyle().fontSize, position: 'top', distance: 2 } },
      { xAxis: to },
    ]);
  }

  const hasRoom = (text, time) => (time / (end - starts[0])) * (drawn.element.clientWidth - MARGINS) > text.length * LETTER;

  /** Where no intensity is known at all, nothing of it is drawn. */
  const ofCarbon = (part) => (told.weighsCarbon ? [part] : []);

  const steps = (name) => [...told.intervals.map((each, at) => [starts[at], each[name]]), [end, told.intervals[told.intervals.length - 1][name]]];

  function options() {
    const text = textStyle();
    const six = 6 * 3_600_000;
    const axis = { type: 'value', min: starts[0], max: end, interval: Math.max(six, Math.ceil((end - starts[0]) / 8 / six) * six) };
    const bars = told.jobs.map((job, at) => ({ value: [at, ...span(job, Date.parse(chosen().starts[job.id]))], name: job.id }));
    const asked = told.jobs.map((job, at) => ({ value: [at, ...span(job, Date.parse(job.requested))], name: job.id }));
    const heights = { jobs: told.jobs.length * 34 + 20, line: 120 };
    return {
      legend: { top: 0, textStyle: text, itemWidth: 16 },
      tooltip: { ...tooltipStyle(), formatter: tip },
      grid: [
        { left: 90, right: 50, top: 56, height: heights.jobs },
        { left: 90, right: 50, top: 56 + heights.jobs + 34, height: heights.line },
      ],
      xAxis: [
        { ...along({}), ...axis, gridIndex: 0, axisLabel: { show: false }, splitLine: { show: false } },
        { ...along({}), ...axis, gridIndex: 1, axisLabel: { ...text, formatter: label, hideOverlap: true }, splitLine: { show: false } },
      ],
      yAxis: [
        { type: 'category', gridIndex: 0, inverse: true, data: told.jobs.map(({ id }) => id), axisLabel: { ...text, width: 82, overflow: 'truncate' }, axisTick: { show: false }, axisLine: { show: false } },
        { ...upwards(2), gridIndex: 1, scale: true, name: `${told.currency}/kWh`, nameTextStyle: text },
        ...ofCarbon({ ...upwards(2), gridIndex: 1, scale: true, position: 'right', name: 'kgCO2e/kWh', nameTextStyle: text, splitLine: { show: false } }),
      ],
      series: [
        { name: t('Planned'), type: 'custom', renderItem: (_, api) => bar(api, false), encode: { x: [1, 2], y: 0 }, data: bars, itemStyle: { color: colour('economic') }, markArea: { silent: true, data: areas() } },
        { name: t('As asked for'), type: 'custom', renderItem: (_, api) => bar(api, true), encode: { x: [1, 2], y: 0 }, data: asked, itemStyle: { color: colour('warn') } },
        { name: t('Price'), type: 'line', step: 'end', symbol: 'none', xAxisIndex: 1, yAxisIndex: 1, data: steps('price'), lineStyle: { color: colour('economic'), width: 2 }, itemStyle: { color: colour('economic') } },
        ...ofCarbon({ name: t('Carbon'), type: 'line', step: 'end', symbol: 'none', xAxisIndex: 1, yAxisIndex: 2, data: steps('kgCO2e'), lineStyle: { color: colour('environmental'), width: 2, type: 'dashed' }, itemStyle: { color: colour('environmental') } }),
      ],
    };
  }

  function tip({ seriesName, name, value }) {
    if (value.length < 3) return h('div.tip', {}, h('span', {}, label(value[0])), h('strong', {}, `${seriesName} ${decimals(value[1], 4)}`));
    return h('div.tip', {}, h('span', {}, seriesName), h('strong', {}, name), h('p', {}, `${dayOfWeek(value[1], plant.timeZone)} ${time(value[1], plant.timeZone)} – ${time(value[2], plant.timeZone)}`));
  }

  const redraw = () => drawn.draw();
  addEventListener('resize', redraw);
  return {
    ...drawn,
    leave() {
      removeEventListener('resize', redraw);
      drawn.leave();
    },
  };
}

function bar(api, isFrame) {
  const [left, middle] = api.coord([api.value(1), api.value(0)]);
  const [right] = api.coord([api.value(2), api.value(0)]);
  const height = api.size([0, 1])[1] * ROW;
  const shape = { x: left, y: middle - height / 2, width: Math.max(3, right - left), height, r: 3 };
  const ink = api.visual('color');
  return { type: 'rect', shape, style: isFrame ? { fill: 'transparent', stroke: ink, lineWidth: 2, lineDash: [5, 3] } : { fill: ink, opacity: 0.85 } };
}
