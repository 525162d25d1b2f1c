// What an alert was told from, drawn: the value it is about, before, during and after.

import * as api from './api.js';
import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { POWER } from './complete.js';
import { fill, h } from './dom.js';
import { day, stretch, time, unit as unitOf, withUnit } from './format.js';
import { named, t } from './language.js';
import { picture } from './picture.js';
import { now } from './run.js';
import { said } from './said.js';
import { because } from './told.js';
import { intervalWord } from './words.js';

const HOUR = 3600e3;
const SHORT = 12 * HOUR;
const LONG = 7 * 24 * HOUR;

/** The KPI that a rule looks at, where it is not power. */
const SUBJECTS = {
  'low-power-factor': ['tan-phi', 'day'],
  'water-leak': ['water-withdrawal', 'hour'],
  'air-leak': ['compressed-air-volume', 'settlement'],
  'performance-drift': ['energy-cusum', 'day'],
};

/** With what was not told up to a time, so that a silence can be seen. */
function withGaps(values, per, plant, until) {
  const step = { minute: 60e3, settlement: plant.settlementMinutes * 60e3, hour: HOUR }[per];
  if (!step || values.length === 0) return values;
  const at = new Map(values.map((value) => [Date.parse(value.start), value]));
  const first = Date.parse(values[0].start);
  const last = Math.max(Date.parse(values.at(-1).start), first + step * Math.floor((until - first) / step));
  const iso = (millis) => new Date(millis).toISOString();
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step).map((start) => at.get(start) ?? { start: iso(start), end: iso(start + step), value: null, reason: null });
}

const DAYS = 21 * 24 * HOUR;

export function alertEvidence({ plant, catalogue }, anomaly) {
  const start = Date.parse(anomaly.start);
  const end = anomaly.end === null ? now() : Date.parse(anomaly.end);
  const [kpi, per] = SUBJECTS[anomaly.rule] ?? [POWER, end - start <= SHORT ? 'minute' : 'settlement'];
  const around = per === 'day' ? DAYS : Math.min(Math.max(HOUR, end - start), LONG);
  const from = Math.max(start, end - LONG) - around;
  let unit = '';
  let values = [];
  const drawn = picture(t('What the alert was told from'), options, { empty: t('No value around that time') });
  const scope = plant.scopes.find(({ id }) => id === anomaly.scope)?.name ?? anomaly.scope;
  const title = h('h3');
  const element = h('article.chart', {}, h('header', {}, title, h('span.meta', {}, t('shaded: the time of the alert'))), drawn.element);

  function options() {
    if (values.every(({ value }) => value === null)) return null;
    const starts = values.map((value) => Date.parse(value.start));
    const at = (millis) => Math.max(0, starts.findLastIndex((begin) => begin <= millis));
    const zone = plant.timeZone;
    const label = (index) => (per === 'day' ? day(starts[index], zone) : time(starts[index], zone));
    const ink = colour('economic');
    return {
      grid: { left: 4, right: 24, top: 28, bottom: 2, containLabel: true },
      xAxis: along({ type: 'category', boundaryGap: false, data: starts.map((_, index) => index), axisLabel: { ...textStyle(), formatter: label, hideOverlap: true } }),
      yAxis: upwards(3, unitOf(unit)),
      tooltip: { ...tooltipStyle(), trigger: 'axis', formatter: ([{ dataIndex }]) => tip(values[dataIndex]) },
      series: [
        {
          type: 'line',
          symbol: values.length < 30 ? 'circle' : 'none',
          connectNulls: false,
          data: values.map(({ value }) => value),
          lineStyle: { width: 2, color: ink },
          itemStyle: { color: ink },
          markArea: { silent: true, itemStyle: { color: colour('warn'), opacity: 0.14 }, data: [[{ xAxis: at(start) }, { xAxis: at(end) }]] },
          markLine: expected(),
        },
      ],
    };
  }

  /** The level it was held against, where that is of the unit drawn. */
  function expected() {
    if (anomaly.expected === null || anomaly.unit !== unit) return undefined;
    return { silent: true, symbol: 'none', lineStyle: { color: colour('soft'), type: 'dashed' }, label: { ...textStyle(), formatter: t('expected'), position: 'insideEndTop' }, data: [{ yAxis: anomaly.expected }] };
  }

  const tip = ({ start: begin, end: over, value, reason }) =>
    h('div.tip', {}, h('span', {}, stretch(Date.parse(begin), Date.parse(over), per, plant.timeZone)), h('strong', {}, withUnit(value, unit)), reason ? h('p', {}, said(reason)) : null);

  async function load() {
    const answer = await api.series(plant.id, kpi, anomaly.scope, per, from, Math.min(now(), end + around));
    unit = answer.unit;
    values = withGaps(answer.values, per, plant, Math.min(now(), end));
    const about = catalogue.find(({ id }) => id === kpi);
    fill(title, t('{kpi}, {scope}, per {interval}', { kpi: about ? named(about) : kpi, scope, interval: intervalWord(per) }));
    drawn.draw();
  }

  return { element, leave: drawn.leave, load: () => load().catch((refused) => fill(title, because(refused))) };
}
