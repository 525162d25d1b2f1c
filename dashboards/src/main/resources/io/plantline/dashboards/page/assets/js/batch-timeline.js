// Batches as bars in time, a row for each line.

import { colour, textStyle, tooltipStyle } from './chart-style.js';
import { h } from './dom.js';
import { dayOfMonth, stretch, time, withUnit } from './format.js';
import { t } from './language.js';
import { picture } from './picture.js';
import { now } from './run.js';

const INKS = ['environmental', 'economic', 'social', 'warn', 'data-quality'];
const STEP = 8;

export function batchTimeline({ plant, period }) {
  let batches = [];
  const drawn = picture(t('Batches of {plant}, {period}, by line', { plant: plant.name, period: period.title }), options);

  function options() {
    const lines = [...new Set(batches.map(({ line }) => line))].sort();
    const products = [...new Set(batches.map(({ product }) => product))];
    const name = (id) => plant.scopes.find((scope) => scope.id === id)?.name ?? id;
    drawn.element.style.setProperty('--rows', lines.length);
    const text = textStyle();
    const ends = (batch) => [Math.max(period.start, Date.parse(batch.start)), batch.open ? Math.min(period.end, now()) : Math.min(period.end, Date.parse(batch.end))];
    const step = (period.end - period.start) / STEP;
    return {
      grid: { left: 4, right: 20, top: 6, bottom: 2, containLabel: true },
      xAxis: { type: 'value', min: period.start, max: period.end, interval: step, axisLabel: { ...text, formatter: (at) => (['day', 'shift'].includes(period.kind) ? time(at, plant.timeZone) : dayOfMonth(at, plant.timeZone)) }, splitLine: { lineStyle: { color: colour('line') } } },
      yAxis: { type: 'category', data: lines.map(name), inverse: true, axisLabel: text, axisTick: { show: false }, axisLine: { show: false } },
      tooltip: { ...tooltipStyle(), formatter: ({ dataIndex }) => tip(batches[dataIndex]) },
      series: [
        {
          type: 'custom',
          renderItem: bar,
          encode: { x: [1, 2], y: 0 },
          data: batches.map((batch) => ({
            value: [lines.indexOf(batch.line), ...ends(batch)],
            itemStyle: { color: colour(INKS[products.indexOf(batch.product) % INKS.length]), opacity: batch.open ? 0.45 : 0.85 },
          })),
        },
      ],
    };
  }

  function tip(batch) {
    const { start, end, product, order, quantity, unit, open } = batch;
    const when = stretch(Date.parse(start), Date.parse(end), 'hour', plant.timeZone);
    return h('div.tip', {}, h('span', {}, when), h('strong', {}, batch.batch), h('p', {}, [product, order, open ? t('running') : withUnit(quantity, unit ?? '')].filter(Boolean).join(' · ')));
  }

  return {
    element: h('div.timeline', {}, drawn.element),
    leave: drawn.leave,
    show(all) {
      batches = all.filter(({ start }) => start !== null);
      requestAnimationFrame(drawn.draw);
    },
  };
}

function bar(_, api) {
  const [left, middle] = api.coord([api.value(1), api.value(0)]);
  const [right] = api.coord([api.value(2), api.value(0)]);
  const height = api.size([0, 1])[1] * 0.62;
  return { type: 'rect', shape: { x: left, y: middle - height / 2, width: Math.max(2, right - left - 1), height, r: 3 }, style: api.style() };
}
