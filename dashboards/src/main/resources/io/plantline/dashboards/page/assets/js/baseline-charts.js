// Energy beside what the baseline expects of it, day by day, and what the difference adds up to.

import * as api from './api.js';
import { energyOfBaseline, ofBaseline } from './baseline-held.js';
import { baselineCommand } from './baseline-command.js';
import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { fill, h } from './dom.js';
import { brief, date, dayOfMonth, stretch, withUnit } from './format.js';
import { t } from './language.js';
import { periodOf } from './period.js';
import { series, starts } from './period-values.js';
import { picture } from './picture.js';
import { inProgress } from './progress.js';
import { replay } from './run.js';
import { said } from './said.js';

const RATIO = 'enpi-normalised';
const CUMULATED = 'energy-cusum';

/** Of a day or a shift the month around it is drawn, in which the day is marked. */
const monthAround = ({ day, zone }) => periodOf('month', day, zone);

/** The two charts; in their place the reason, where there is no baseline. */
export function againstBaseline({ plant, scope, period: chosen }) {
  const isOneDay = ['day', 'shift'].includes(chosen.kind);
  const period = isOneDay ? monthAround(chosen) : chosen;
  let days = [];
  let sums = [];
  let notes = [];
  const beside = picture(t('Energy of {scope} and what its baseline expects, by day', { scope: scope.name }), () => drawn(besides()));
  const cumulated = picture(t('Energy of {scope} beyond its baseline, added up', { scope: scope.name }), () => drawn(addedUp()));
  const card = (title, about, chart, ...more) => h('article.chart.wide', {}, h('header', {}, h('h3', {}, title), h('span.meta', {}, about)), chart.element, ...more);
  const whichEnergy = h('span', {}, t('Energy, and what the baseline expects'));
  const doubt = h('p.meta');
  const why = h('p.about', { hidden: true });
  const cards = [
    card(whichEnergy, t('kWh a day; dashed: expected from what was made, the hours and the weather; a day in progress is left out where others are known'), beside, doubt),
    card(t('Beyond the baseline, added up'), t('kWh since the first of the month; up is too much, marks are alerts'), cumulated),
  ];

  const line = (name, data, style, more) => ({ name, type: 'line', symbol: standsAlone(data) ? 'circle' : 'none', symbolSize: 8, connectNulls: false, data, lineStyle: { width: 2, ...style }, itemStyle: { color: style.color }, ...more });
  /** A day between days that nothing is known of has no line to be seen by. */
  const standsAlone = (data) => data.some((value, at) => value !== null && (data[at - 1] ?? null) === null && (data[at + 1] ?? null) === null);
  const besides = () => [
    line(t('energy'), days.map((value) => value?.numerator ?? null), { color: colour('environmental') }),
    line(t('expected'), days.map((value) => value?.denominator ?? null), { color: colour('soft'), type: [5, 4] }),
  ];
  const addedUp = () => [line(t('beyond'), sums.map((value) => value?.value ?? null), { color: colour('economic') }, { areaStyle: { color: colour('economic'), opacity: 0.1 }, markPoint: marks() })];

  function drawn(lines) {
    if (lines.every(({ data }) => data.every((value) => value === null))) return null;
    const at = starts(plant, period, 'day');
    return {
      grid: { left: 4, right: 24, top: 18, bottom: 2, containLabel: true },
      xAxis: along({ type: 'category', boundaryGap: false, data: at.map((_, index) => index), axisLabel: { ...textStyle(), formatter: (index) => dayOfMonth(at[index], plant.timeZone), hideOverlap: true } }),
      yAxis: upwards(),
      tooltip: { ...tooltipStyle(), trigger: 'axis', formatter: (points) => tip(points, at) },
      series: lines.map((each, row) => (row === 0 && isOneDay ? { ...each, markLine: chosenDay(at) } : each)),
    };
  }

  const chosenDay = (at) => ({ silent: true, symbol: 'none', label: { show: true, formatter: chosen.title, ...textStyle() }, lineStyle: { color: colour('soft'), type: 'dotted' }, data: [{ xAxis: at.findLastIndex((start) => start <= chosen.start) }] });

  function tip(points, at) {
    const index = points[0].dataIndex;
    const value = days[index];
    return h(
      'div.tip',
      {},
      h('span', {}, stretch(at[index], at[index + 1] ?? period.end, 'day', plant.timeZone)),
      points.map(({ seriesName, data }) => h('p', {}, `${seriesName} ${withUnit(data, 'kWh')}`)),
      value?.reason ? h('p', {}, said(value.reason)) : null,
      notes.filter((note) => note.index === index).map(({ sentence }) => h('p', {}, said(sentence))),
    );
  }

  /** Alerts of the scope stand where they began. */
  function marks() {
    return {
      symbol: 'pin',
      symbolSize: 22,
      label: { show: false },
      itemStyle: { color: colour('warn') },
      data: notes.filter(({ index }) => typeof sums[index]?.value === 'number').map(({ index }) => ({ coord: [index, sums[index].value] })),
    };
  }

  async function load() {
    const at = starts(plant, period, 'day');
    const [ratios, cusums, alerts] = await Promise.all([
      series(plant, scope, RATIO, 'day', period),
      series(plant, scope, CUMULATED, 'day', period),
      replay() === null ? api.everyAlert(plant.id).catch(() => []) : [],
    ]);
    const placed = (values) => at.map((start) => values.find((value) => Date.parse(value.start) === start) ?? null);
    [days, sums] = [ratios, cusums].map((values) => placed(overDays(values)));
    notes = alerts
      .filter(({ anomaly }) => concerns(anomaly) && Date.parse(anomaly.start) >= period.start && Date.parse(anomaly.start) < period.end)
      .map(({ anomaly }) => ({ index: at.findLastIndex((start) => start <= Date.parse(anomaly.start)), sentence: anomaly.sentence }));
    await say(ratios);
    await sayWhich(ratios.findLast(({ value }) => value !== null));
    beside.draw();
    cumulated.draw();
  }

  /** A day in progress beside whole ones would look as if little was used. */
  function overDays(values) {
    const over = values.filter((value) => !inProgress(value));
    return over.some(({ value }) => value !== null) ? over : values;
  }

  /** Its own, and those that wasted its energy in a part of it. */
  const concerns = (anomaly) => anomaly.scope === scope.id || (anomaly.impact?.energyKWh > 0 && isBelow(anomaly.scope));

  function isBelow(part) {
    const parent = plant.scopes.find(({ id }) => id === part)?.parent;
    return parent === scope.id || (parent !== undefined && parent !== null && isBelow(parent));
  }

  /** Which energy is held against the baseline, and whether that is good for it. */
  async function sayWhich(newest) {
    const energy = newest ? await energyOfBaseline(plant, scope, newest.start) : null;
    whichEnergy.textContent = energy === null ? t('Energy, and what the baseline expects') : t('Energy ({energy}), and what the baseline expects', { energy });
    fill(doubt, newest ? ofBaseline(newest) : null);
  }

  async function say(ratios) {
    const known = ratios.some(({ value }) => value !== null);
    const reason = ratios.findLast(({ value }) => value === null)?.reason;
    cards.forEach((each) => {
      each.hidden = !known;
    });
    why.hidden = true;
    if (known) return;
    const command = await baselineCommand({ plant, scope, period });
    const time = `${date(period.start, plant.timeZone)} – ${date(period.end - 1, plant.timeZone)}`;
    fill(why, t('{scope} has nothing to be held against in {time}:', { scope: scope.name, time }), ' ', reason ? said(brief(reason)) : t('no value in this time'), '. ', t('Fit one on a time that ran as usual, a year where there is one, and freeze it; it holds from the end of that time:'), h('code.command', {}, command));
    why.hidden = false;
  }

  return { elements: [why, ...cards], load, leave: () => [beside, cumulated].forEach((chart) => chart.leave()) };
}
