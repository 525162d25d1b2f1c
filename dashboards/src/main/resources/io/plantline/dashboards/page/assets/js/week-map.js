// The mean power of each hour of the week over the last four weeks, of the time that was observed: what runs at night and on Sundays stands out.

import { colour, textStyle, tooltipStyle } from './chart-style.js';
import { accounted, POWER } from './complete.js';
import { h } from './dom.js';
import { minuteOfDay, sinceMonday, weekday as dayName, withUnit } from './format.js';
import { t } from './language.js';
import { picture } from './picture.js';
import { series } from './period-values.js';
import { now } from './run.js';

const DAYS = Array.from({ length: 7 }, (_, day) => dayName(Date.UTC(2024, 0, 1 + day), 'UTC')); // the first of 2024 was a Monday
const WEEKS = 4;
const OBSERVED = 0.1; // hours: of less a mean says nothing

export function weekMap({ plant, scope, period }) {
  const end = Math.min(period.end, now());
  const start = end - WEEKS * 7 * 86_400_000;
  let means = [];
  const drawn = picture(t('Mean power by hour of the week, four weeks to the end of {period}', { period: period.title }), options);

  function options() {
    if (means.length === 0) return null;
    const known = means.map(([, , kw]) => kw);
    const highest = Math.max(...known);
    const lowest = Math.min(...known, highest / 2); // what hardly differs looks alike
    const text = textStyle();
    const size = { axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
    return {
      grid: { left: 4, right: 16, top: 8, bottom: 46, containLabel: true },
      xAxis: { type: 'category', data: Array.from({ length: 24 }, (_, hour) => hour), ...size, axisLabel: { ...text, interval: 2, formatter: (hour) => `${String(hour).padStart(2, '0')}` } },
      yAxis: { type: 'category', data: DAYS, inverse: true, ...size, axisLabel: text },
      visualMap: { min: lowest, max: highest, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 90, itemWidth: 10, textStyle: text, text: [withUnit(highest, 'kW'), withUnit(lowest, 'kW')], inRange: { color: [colour('sunk'), colour('economic')] } },
      tooltip: { ...tooltipStyle(), formatter: ({ data: [hour, weekday, kw] }) => h('div.tip', {}, h('span', {}, `${DAYS[weekday]}, ${String(hour).padStart(2, '0')}–${String(hour + 1).padStart(2, '0')}`), h('strong', {}, withUnit(kw, 'kW')), h('p', {}, t('mean of {count} hours', { count: counts.get(`${weekday} ${hour}`) }))) },
      series: [{ type: 'heatmap', data: means, itemStyle: { borderWidth: 1, borderColor: colour('card') } }],
    };
  }

  let counts = new Map();
  return {
    element: h('article.chart', {}, h('header', {}, h('h3', {}, t('Hours of the week')), h('span.meta', {}, t('mean power, {count} weeks', { count: WEEKS }))), drawn.element),
    leave: drawn.leave,
    async load() {
      const values = (await series(plant, scope, POWER, 'hour', { start, end })).filter(({ value, numerator }) => value !== null && numerator !== null);
      const sums = new Map();
      const hours = new Map();
      counts = new Map();
      values.forEach((each) => {
        const { start: from, numerator, denominator } = each;
        const at = Date.parse(from);
        const slot = `${sinceMonday(at, plant.timeZone)} ${Math.floor(minuteOfDay(at, plant.timeZone) / 60)}`;
        sums.set(slot, (sums.get(slot) ?? 0) + numerator);
        hours.set(slot, (hours.get(slot) ?? 0) + denominator * accounted(each));
        counts.set(slot, (counts.get(slot) ?? 0) + 1);
      });
      means = [...sums].filter(([slot]) => hours.get(slot) >= OBSERVED).map(([slot, sum]) => {
        const [weekday, hour] = slot.split(' ').map(Number);
        return [hour, weekday, sum / hours.get(slot)];
      });
      drawn.draw();
    },
  };
}
