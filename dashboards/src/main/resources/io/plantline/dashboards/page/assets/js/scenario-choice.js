// What the choices of a scenario are called, and what is told of one.

import { h } from './dom.js';
import { number, share } from './format.js';
import { t } from './language.js';
import { said } from './said.js';
import { table } from './tables.js';

export const BURDENS = { 'environmental-cost': t('Cost to the environment'), co2e: t('Emissions, t CO₂e') };

export const choiceName = (choice) => (choice.alternatives.length === 0 ? t('as recorded') : choice.name);

export const burdenOf = (answer, { yearly }) => (answer.burden === 'co2e' ? yearly.tonnes : yearly.environmentalCost);

/** Why something of a choice is not known; nothing where all is. */
export function unknownOf(choice) {
  const why = choice.worth?.unknown ?? choice.yearly.unknown;
  return why ? [said(why)] : [];
}

/** Alternatives by number and name; several together by their numbers. */
function label(answer, choice) {
  const singles = answer.choices.filter((each) => each.alternatives.length === 1);
  const numbers = choice.alternatives.map((id) => singles.findIndex((each) => each.id === id) + 1).join(' + ');
  return choice.alternatives.length === 1 ? `${numbers} ${choiceName(choice)}` : numbers || choiceName(choice);
}

/** A row for each choice; mark shows which is chosen. */
export function choiceTable(answer, choose) {
  const figure = (value) => h('td.number', {}, number(value));
  const order = (choice) => answer.byAbatement.indexOf(choice.id) + 1;
  const buttons = new Map(answer.choices.map((choice) => [
    choice.id,
    h('button.link', { type: 'button', title: choiceName(choice), 'aria-pressed': 'false', onclick: () => choose(choice) }, choice.best ? `★ ${label(answer, choice)}` : label(answer, choice)),
  ]));
  const rows = answer.choices.map((choice) => h(
    'tr',
    { 'data-choice': choice.id },
    h('th', { scope: 'row' }, buttons.get(choice.id), choice.alternatives.length > 1 ? null : unknownOf(choice).map((why) => h('small', {}, why))),
    figure(choice.yearly.margin),
    figure(burdenOf(answer, choice)),
    figure(choice.worth?.presentValue),
    figure(choice.worth?.payback),
    h('td.number', {}, choice.worth?.abatementCost === undefined ? '—' : `${order(choice)}. ${number(choice.worth.abatementCost)}`),
    h('td.number', {}, choice.yearly.leastObserved === undefined ? '—' : share(choice.yearly.leastObserved)),
  ));
  const heads = [t('Choice'), `#${t('Margin')}, ${answer.currency}`, `#${BURDENS[answer.burden]}`, `#${t('Net present value')}`, `#${t('Pays back in years')}`, `#${t('Cost of a tonne avoided')}`, `#${t('Observed')}`];
  const mark = (id) => buttons.forEach((button, each) => button.setAttribute('aria-pressed', String(each === id)));
  return { element: h('div.scroll.sheet', {}, table(null, heads, rows)), mark };
}
