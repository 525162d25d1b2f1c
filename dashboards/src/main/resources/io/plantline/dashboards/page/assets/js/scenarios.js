// What scenarios have come to: a front of margin against burden to click, and what was recorded beside what would have been.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { isoDay, midnight, number, share, unit } from './format.js';
import { named, t } from './language.js';
import { now } from './run.js';
import { said } from './said.js';
import { choiceName, choiceTable, unknownOf } from './scenario-choice.js';
import { scenarioFront } from './scenario-front.js';
import { table } from './tables.js';
import { causeWord } from './words.js';

/** By plant what the reader has chosen, the scenario and the choice in it: neither a minute nor another period takes it away. */
const chosen = new Map();

const NONE = 'none';

/** The plants that pilots/scenarios has an example of. */
const EXAMPLES = ['portugal', 'sweden', 'uk'];

/** The section; it is filled once it is loaded, and filled anew only where something else is told. */
export function scenarioSection({ plant, scope, catalogue }) {
  const body = h('div.flows');
  const gone = h('p.about', { role: 'status' });
  const element = h('section', { id: 'scenarios' }, h('div.section', {}, h('h2', {}, t('What if'))), gone, body);
  let front = null;
  let told = null;

  async function load() {
    const { scenarios, dropped } = await api.scenarios(plant.id);
    const kept = chosen.get(plant.id);
    const isGone = kept !== undefined && !scenarios.some(({ id }) => id === kept.id);
    if (isGone && told !== null) {
      fill(gone, t('“{name}” is no longer filed; below is what it said.', { name: kept.name }));
      return;
    }
    if (isGone) chosen.delete(plant.id);
    fill(gone, isGone ? t('“{name}” is no longer filed.', { name: kept.name }) : '');
    if (scenarios.length === 0) showNone();
    else await show(scenarios, dropped, isGone || kept === undefined ? scenarios.at(-1).id : kept.id);
  }

  /** Once: a command that is being copied stays. */
  function showNone() {
    if (told === NONE) return;
    told = NONE;
    front?.leave();
    fill(body, nothingFiled(plant));
  }

  async function show(scenarios, dropped, id) {
    const { answer } = await api.scenarios(plant.id, id);
    const telling = JSON.stringify([scenarios, dropped, answer]);
    if (telling === told) return;
    told = telling;
    front?.leave();
    const shown = h('div.flows');
    const choose = (choice) => {
      chosen.set(plant.id, { id, name: answer.name, choice: choice.id });
      see(choice);
    };
    front = scenarioFront(answer, choose);
    const choices = choiceTable(answer, choose);
    const see = (choice) => {
      front.mark(choice.id);
      choices.mark(choice.id);
      fill(shown, sideBySide(choice, { scope, catalogue }));
    };
    const pick = () => {
      const { name } = scenarios.find((each) => each.id === select.value);
      chosen.set(plant.id, { id: select.value, name });
      fill(gone);
      return show(scenarios, dropped, select.value);
    };
    const select = h('select', { 'aria-label': t('Scenario'), onchange: pick }, scenarios.map((each) => h('option', { value: each.id, selected: each.id === id }, each.name)));
    const older = dropped.length > 0 ? h('p.meta', {}, t('Older ones gave way to newer: {names}.', { names: dropped.join(', ') })) : null;
    fill(body, h('p.held-against', {}, select), older, front.element, choices.element, shown, h('ul.plain', {}, answer.notes.map((note) => h('li.meta', {}, said(note)))));
    const kept = chosen.get(plant.id);
    see(answer.choices.find((choice) => kept?.id === id && choice.id === kept.choice) ?? answer.choices.find((choice) => choice.worth) ?? answer.choices[0]);
  }

  return { element, load, leave: () => front?.leave() };
}

/** The command that files a first scenario, of yesterday; where there is no example its file has to be written first. */
function nothingFiled({ id, timeZone }) {
  const hasExample = EXAMPLES.includes(id);
  const midnightOf = (days) => midnight(isoDay(now(), timeZone), timeZone, days).replace('.000', '');
  const command = `./plantline whatif ${hasExample ? `pilots/scenarios/${id}.yaml` : 'my-scenario.yaml'} --pilot pilots/${id}.yaml --from ${midnightOf(-1)} --to ${midnightOf(0)} --file-as first`;
  return [
    h('p.about', {}, hasExample
      ? t('No scenario is filed yet. This files the example of the plant over yesterday; write a scenario of your own, and name more days where more were recorded:')
      : t('No scenario is filed yet. First write what could have been done into a file, as docs/what-if.md describes it; this then files what it comes to over yesterday:')),
    h('pre.command', { tabindex: 0 }, command),
  ];
}

const isKnown = (value) => value !== undefined && value !== null;

/** Beyond what sums of doubles leave behind, or not to be held against each other: told on one side only, or of other times. */
const differs = ({ recorded, scenario, difference }) =>
  (isKnown(difference) ? Math.abs(difference) > 1e-12 * Math.abs(recorded) : isKnown(recorded) || isKnown(scenario));

function sideBySide(choice, { scope, catalogue }) {
  const figures = choice.figures.filter((figure) => figure.scope === scope.id && differs(figure));
  const head = [h('h3', {}, choiceName(choice)), unknownOf(choice).map((why) => h('p.about', {}, why))].flat();
  if (figures.length === 0) return [...head, h('p.about', {}, choice.alternatives.length > 1 ? t('Several together: each by itself says what differs.') : t('Nothing differs here.'))];
  const known = new Map(catalogue.map((kpi) => [kpi.id, kpi]));
  const heads = [t('KPI'), `#${t('Recorded')}`, `#${t('Scenario')}`, `#${t('Difference')}`, `#${t('Of the first')}`, t('Why')];
  const rows = figures.map((figure) => h(
    'tr',
    { 'data-kpi': figure.kpi },
    h('th', { scope: 'row' }, known.has(figure.kpi) ? named(known.get(figure.kpi)) : figure.kpi, h('small', {}, unit(figure.unit))),
    h('td.number', {}, number(figure.recorded)),
    h('td.number', {}, number(figure.scenario)),
    h('td.number', {}, number(figure.difference)),
    h('td.number', {}, figure.recorded && isKnown(figure.difference) ? share(figure.difference / figure.recorded) : '—'),
    h('td', {}, isKnown(figure.difference) ? causes(figure) : said(figure.reason ?? '')),
  ));
  return [...head, h('div.scroll.sheet', {}, table(null, heads, rows))];
}

const causes = (figure) => Object.entries(figure.causes ?? {}).filter(([, part]) => part !== 0).map(([cause, part]) => `${causeWord(cause)} ${number(part)}`).join(', ');
