// What scenarios have come to: a front of margin against burden to click, and what was recorded beside what would have been.

import * as api from './api.js';
import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { fill, h } from './dom.js';
import { table } from './tables.js';
import { number, share, unit, withUnit } from './format.js';
import { named, t } from './language.js';
import { picture } from './picture.js';

const CAUSES = { volume: t('volume'), mix: t('mix'), material: t('material'), efficiency: t('efficiency'), timing: t('timing'), price: t('price'), factor: t('factor') };
const BURDENS = { 'environmental-cost': t('Cost to the environment'), co2e: t('Emissions, t CO₂e') };

/** The section; it is filled once it is loaded. */
export function scenarioSection({ plant, scope, catalogue }) {
  const body = h('div.flows', {}, h('p.about', {}, t('No scenario is filed yet: ./plantline whatif does, with --file-as.')));
  const element = h('section', { id: 'scenarios' }, h('div.section', {}, h('h2', {}, t('What if'))), body);
  let front = null;

  async function load() {
    const { scenarios } = await api.scenarios(plant.id);
    if (scenarios.length > 0) await show(scenarios, scenarios.at(-1).id);
  }

  async function show(scenarios, id) {
    const { answer } = await api.scenarios(plant.id, id);
    front?.leave();
    const shown = h('div.flows');
    const choose = (choice) => fill(shown, sideBySide(answer, choice, { scope, catalogue }));
    front = frontOf(answer, choose);
    const select = h('select', { 'aria-label': t('Scenario'), onchange: () => show(scenarios, select.value) }, scenarios.map((each) => h('option', { value: each.id, selected: each.id === id }, each.name)));
    fill(body, h('p.held-against', {}, select), front.element, choiceTable(answer, choose), shown, h('ul.plain', {}, answer.notes.map((note) => h('li.meta', { lang: 'en' }, note))));
    front.draw();
    choose(answer.choices.find((choice) => choice.worth) ?? answer.choices[0]);
  }

  return { element, load, leave: () => front?.leave() };
}

const name = (choice) => (choice.alternatives.length === 0 ? t('as recorded') : choice.name);

/** Alternatives by number and name; several together by their numbers. */
function label(answer, choice) {
  const singles = answer.choices.filter((each) => each.alternatives.length === 1);
  const numbers = choice.alternatives.map((id) => singles.findIndex((each) => each.id === id) + 1).join(' + ');
  return choice.alternatives.length === 1 ? `${numbers} ${name(choice)}` : numbers || name(choice);
}

const burdenOf = (answer, { yearly }) => (answer.burden === 'co2e' ? yearly.tonnes : yearly.environmentalCost);

function frontOf(answer, choose) {
  const points = answer.choices.filter((choice) => choice.yearly.margin !== undefined && burdenOf(answer, choice) !== undefined);
  const chart = picture(t('Margin against {burden}, a year', { burden: BURDENS[answer.burden] }), drawn);
  const axis = { nameTextStyle: textStyle(), nameLocation: 'middle', scale: true, splitNumber: 3, axisLabel: { ...textStyle(), formatter: number, hideOverlap: true } };
  function drawn() {
    if (points.length === 0) return null;
    return {
      grid: { left: 40, right: 24, top: 18, bottom: 26, containLabel: true },
      xAxis: along({ ...axis, type: 'value', name: BURDENS[answer.burden], nameGap: 30, splitLine: { show: false } }),
      yAxis: { ...upwards(), ...axis, name: t('Margin'), nameGap: 92 },
      tooltip: { ...tooltipStyle(), trigger: 'item', formatter: ({ dataIndex }) => h('div.tip', {}, h('span', {}, name(points[dataIndex])), h('p', {}, withUnit(points[dataIndex].yearly.margin, answer.currency))) },
      series: [{ type: 'scatter', symbolSize: 14, cursor: 'pointer', data: points.map((choice) => ({ value: [burdenOf(answer, choice), choice.yearly.margin], itemStyle: { color: colour(choice.best ? 'economic' : 'soft') } })) }],
    };
  }
  const card = h('article.chart.wide', {}, h('header', {}, h('h3', {}, t('Margin against {burden}, a year', { burden: BURDENS[answer.burden] })), h('span.meta', {}, t('coloured: no other is better in both'))), chart.element);
  function draw() {
    chart.draw();
    const plot = globalThis.echarts.getInstanceByDom(chart.element.firstChild);
    plot?.on('click', ({ dataIndex }) => choose(points[dataIndex]));
  }
  return { element: card, draw, leave: chart.leave };
}

function choiceTable(answer, choose) {
  const money = (value) => h('td.number', {}, value === undefined ? '—' : number(value));
  const order = (choice) => answer.byAbatement.indexOf(choice.id) + 1;
  const rows = answer.choices.map((choice) => h(
    'tr',
    { 'data-choice': choice.id },
    h('th', { scope: 'row' }, h('button.link', { type: 'button', title: name(choice), onclick: () => choose(choice) }, choice.best ? `★ ${label(answer, choice)}` : label(answer, choice))),
    money(choice.yearly.margin),
    money(burdenOf(answer, choice)),
    money(choice.worth?.presentValue),
    money(choice.worth?.payback),
    h('td.number', {}, choice.worth?.abatementCost === undefined ? '—' : `${order(choice)}. ${number(choice.worth.abatementCost)}`),
  ));
  const heads = [t('Choice'), `#${t('Margin')}, ${answer.currency}`, `#${BURDENS[answer.burden]}`, `#${t('Net present value')}`, `#${t('Pays back in years')}`, `#${t('Cost of a tonne avoided')}`];
  return h('div.scroll.sheet', {}, table(null, heads, rows));
}

function sideBySide(answer, choice, { scope, catalogue }) {
  const figures = choice.figures.filter((figure) => figure.scope === scope.id && Math.abs(figure.difference ?? 0) > 1e-12 * Math.abs(figure.recorded));
  const head = h('h3', {}, name(choice));
  if (figures.length === 0) return [head, h('p.about', {}, choice.alternatives.length > 1 ? t('Several together: each by itself says what differs.') : t('Nothing differs here.'))];
  const known = new Map(catalogue.map((kpi) => [kpi.id, kpi]));
  const heads = [t('KPI'), `#${t('Recorded')}`, `#${t('Scenario')}`, `#${t('Difference')}`, `#${t('Of the first')}`, t('Why')];
  const rows = figures.map((figure) => h(
    'tr',
    { 'data-kpi': figure.kpi },
    h('th', { scope: 'row' }, known.has(figure.kpi) ? named(known.get(figure.kpi)) : figure.kpi, h('small', {}, unit(figure.unit))),
    h('td.number', {}, number(figure.recorded)),
    h('td.number', {}, number(figure.scenario)),
    h('td.number', {}, number(figure.difference)),
    h('td.number', {}, figure.recorded ? share(figure.difference / figure.recorded) : '—'),
    h('td', {}, Object.entries(figure.causes ?? {}).filter(([, part]) => part !== 0).map(([cause, part]) => `${CAUSES[cause]} ${number(part)}`).join(', ')),
  ));
  return [head, h('div.scroll.sheet', {}, table(null, heads, rows))];
}
