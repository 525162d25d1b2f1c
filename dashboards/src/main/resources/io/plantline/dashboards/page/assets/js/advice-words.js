// What an advice says and why, in the reader's language as far as its sentences are known.

import { english, fill, h } from './dom.js';
import { day, isoDay, number, time, withUnit } from './format.js';
import { t } from './language.js';
import { said } from './said.js';
import { told } from './told.js';

export const STATES = { open: t('open'), accepted: t('accepted'), declined: t('declined'), ignored: t('ignored'), withdrawn: t('withdrawn') };

export const money = (worth) => (worth.money === null ? '—' : `${number(worth.money)} ${worth.currency}`);

/** The sentence of an advice or of its outcome. */
export function sentenceOf({ kind, worth, reason, told: sentence }, plant) {
  if (sentence !== null) return told(reason.sentence, figured(sentence), plant.timeZone);
  return kind === 'start' ? h('span', {}, saves(worth)) : english(reason.sentence);
}

/** What a plan saves, as far as that is known. */
export function saves(worth) {
  if (worth.money === null) return t('What starting as planned saves is not known.');
  if (worth.co2Kg === null) return t('Against the starts first asked for it saves {money}; what that is in CO₂e is not known.', { money: money(worth) });
  const mass = withUnit(Math.abs(worth.co2Kg), 'kgCO2e');
  if (worth.co2Kg < 0) return t('Against the starts first asked for it saves {money} and emits {mass} more.', { money: money(worth), mass });
  return t('Against the starts first asked for it saves {money} and {mass}.', { money: money(worth), mass });
}

/** Its figures as they stand everywhere on the page. */
const figured = (sentence) =>
  ({ ...sentence, arguments: Object.fromEntries(Object.entries(sentence.arguments).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value])) });

/** Why money or CO₂e is not known, behind what it is worth. */
export const whyUnknown = ({ reason }) => (reason ? [' (', said(reason), ')'] : []);

export function stepOf(step, plant) {
  const at = (text) => whenOf(Date.parse(text), plant.timeZone);
  return h('li', {}, step.action === 'hold'
    ? t('Hold back {load}, {power}, from {from} to {until}', { load: step.what, power: withUnit(step.kW, 'kW'), from: at(step.from), until: at(step.until) })
    : t('Start {job} at {from}', { job: step.what, from: at(step.from) }));
}

/** The time of a day that is not today is told with the day. */
const whenOf = (millis, zone) => (isoDay(millis, zone) === isoDay(Date.now(), zone) ? time(millis, zone) : `${day(millis, zone)}, ${time(millis, zone)}`);

/** How it was worked out, with all that went into it; open or not, it stays so when it is told anew. */
export function workedOut() {
  const worked = h('p.meta');
  const inputs = h('dl.worked-out');
  const bases = h('ul');
  const element = h('details', {}, h('summary', {}, t('Why?')), worked, inputs, bases);

  function show(advice) {
    fill(worked, advice.worked ? said(advice.worked) : null);
    fill(inputs, ...advice.inputs.map(({ name, value, unit, of }) => h('div', {}, h('dt', {}, told(name)), h('dd', {}, `${value === null ? '—' : withUnit(value, unit)} ${of}`))));
    fill(bases, ...advice.bases.map(({ id, version }) => h('li', {}, english(`${id}: ${version}`))), h('li', {}, english(advice.model)));
  }

  return { element, show };
}
