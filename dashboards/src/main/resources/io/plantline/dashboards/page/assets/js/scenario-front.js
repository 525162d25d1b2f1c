// The front of margin against burden: each choice is a point to click, or to step to with the arrow keys.

import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { h } from './dom.js';
import { number, withUnit } from './format.js';
import { t } from './language.js';
import { picture } from './picture.js';
import { BURDENS, burdenOf, choiceName } from './scenario-choice.js';

const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
const CHOSEN = 22;
const OTHER = 14;

/**
 * The front of an answer.
 *
 * @param choose is told of the choice that was clicked or stepped to
 * @returns mark shows which is chosen: those of which something is unknown have no point
 */
export function scenarioFront(answer, choose) {
  const points = answer.choices
    .filter((choice) => choice.yearly.margin !== undefined && burdenOf(answer, choice) !== undefined)
    .sort((one, other) => burdenOf(answer, one) - burdenOf(answer, other));
  const title = t('Margin against {burden}, a year', { burden: BURDENS[answer.burden] });
  const chart = picture(title, drawn, { pressed: ({ dataIndex }) => choose(points[dataIndex]), empty: t('The margin or the burden of every choice is unknown; the reason stands with each.') });
  const slider = h('div.front', points.length > 0 ? { role: 'slider', tabindex: 0, 'aria-label': title, 'aria-valuemin': 1, 'aria-valuemax': points.length, onkeydown: stepped } : {}, chart.element);
  const element = h('article.chart.wide', {}, h('header', {}, h('h3', {}, title), h('span.meta', {}, t('coloured: no other is better in both; click a point, or step along with the arrow keys'))), slider);
  let chosen = null;

  function stepped(event) {
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    const at = points.findIndex(({ id }) => id === chosen) + STEPS[event.key];
    choose(points[Math.max(0, Math.min(points.length - 1, at))]);
  }

  function drawn() {
    if (points.length === 0) return null;
    const axis = { nameTextStyle: textStyle(), nameLocation: 'middle', scale: true, splitNumber: 3, axisLabel: { ...textStyle(), formatter: number, hideOverlap: true } };
    const point = (choice) => ({
      value: [burdenOf(answer, choice), choice.yearly.margin],
      symbolSize: choice.id === chosen ? CHOSEN : OTHER,
      itemStyle: { color: colour(choice.best ? 'economic' : 'soft'), borderColor: colour('text'), borderWidth: choice.id === chosen ? 2 : 0 },
    });
    return {
      grid: { left: 40, right: 24, top: 18, bottom: 26, containLabel: true },
      xAxis: along({ ...axis, type: 'value', name: BURDENS[answer.burden], nameGap: 30, splitLine: { show: false } }),
      yAxis: { ...upwards(), ...axis, name: t('Margin'), nameGap: 92 },
      tooltip: { ...tooltipStyle(), trigger: 'item', formatter: ({ dataIndex }) => h('div.tip', {}, h('span', {}, choiceName(points[dataIndex])), h('p', {}, withUnit(points[dataIndex].yearly.margin, answer.currency))) },
      series: [{ type: 'scatter', cursor: 'pointer', data: points.map(point) }],
    };
  }

  function mark(id) {
    chosen = id;
    const at = points.findIndex((choice) => choice.id === id);
    if (points.length > 0) {
      slider.setAttribute('aria-valuenow', Math.max(1, at + 1));
      slider.setAttribute('aria-valuetext', at < 0 ? t('none of these') : `${choiceName(points[at])}: ${withUnit(points[at].yearly.margin, answer.currency)}`);
    }
    chart.draw();
  }

  return { element, mark, leave: chart.leave };
}
