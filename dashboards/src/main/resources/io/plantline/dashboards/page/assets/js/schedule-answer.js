// The plans that are worth their price: the front, one of them looked at, and taken on.

import { fill, h } from './dom.js';
import { table } from './tables.js';
import { decimals, day, time } from './format.js';
import { t } from './language.js';
import { paretoFront } from './pareto-front.js';
import { planPicture } from './plan-picture.js';
import { name as signedIn } from './session.js';
import { because, saying } from './told.js';

const NAME = 'plantline-name';
const ROWS = 40;

/** @param tell takes the starts of a plan on, or advises them to others; tells what was noted of each job */
export function scheduleAnswer({ plant, told, tell }) {
  const { currency } = told;
  /** Where no intensity is known at all, there are no columns of it: what was weighed says why. */
  const ofCarbon = (...columns) => (told.weighsCarbon ? columns : []);
  const money = (value) => (value === undefined || value === null ? '—' : decimals(value, 2, 2));
  const mass = (value) => (value === undefined || value === null ? '—' : decimals(value, 1, 1));
  const kept = { ...told.recommended, plan: 0, isKept: true };
  const choices = told.recommended.plan === null ? [kept, ...told.plans] : told.plans;
  let chosen = choices.find(({ plan }) => plan === (told.recommended.plan ?? 0));
  const front = paretoFront({ told, chosen: () => chosen, choose });
  const gantt = planPicture({ plant, told, chosen: () => chosen });
  const rows = h('div.scroll');
  const detail = h('div.scroll');
  const said = h('p.meta', { role: 'status' });
  const title = h('h3');
  const who = h('input', { maxlength: 80, autocomplete: 'name', 'aria-label': t('Your name'), placeholder: t('Your name'), value: localStorage.getItem(NAME) ?? '' });
  const accept = h('button', { type: 'button', onclick: () => say('taken') }, t('Take this plan on'));
  const advise = h('button.quiet', { type: 'button', onclick: () => say('advised') }, t('Advise it'));

  function choose(plan) {
    chosen = plan;
    show();
  }

  function show() {
    fill(title, nameOf(chosen));
    fill(rows, table(null, [t('Plan'), `#${t('Cost')}, ${currency}`, ...ofCarbon('#kgCO2e'), `#${t('Saved')}, ${currency}`, ...ofCarbon(`#${t('Saved')}, kg`, `#${t('A tonne less costs')}, ${currency}`), `#${t('Eight times of ten')}`], shown().map(row)));
    fill(detail, table(null, [t('Job'), t('Machine'), t('Asked for'), t('Planned')], told.jobs.map(job)));
    if (told.weighsCarbon) front.draw();
    gantt.draw();
  }

  /** All where they are few; else some of each part of the front, and the one looked at. */
  function shown() {
    const every = Math.ceil(choices.length / ROWS);
    return choices.filter((plan, at) => at % every === 0 || at === choices.length - 1 || plan === chosen);
  }

  const nameOf = ({ plan, isKept }) => (isKept ? t('The starts as they are') : t('Plan {number}', { number: plan }) + (told.recommended.plan === plan ? ` · ${t('recommended')}` : ''));

  function row(plan) {
    const spread = plan.costSpread ? `${money(plan.costSpread[0])} – ${money(plan.costSpread[1])} ${currency}${plan.kgCO2eSpread.length ? `, ${mass(plan.kgCO2eSpread[0])} – ${mass(plan.kgCO2eSpread[1])} kg` : ''}` : '—';
    const input = h('input', { type: 'radio', name: 'plan', value: plan.plan, checked: plan === chosen, onchange: () => choose(plan) });
    return h(
      'tr',
      { 'data-chosen': String(plan === chosen) },
      h('th', { scope: 'row' }, h('label', {}, input, ' ', nameOf(plan))),
      h('td.number', {}, money(plan.cost)),
      ...ofCarbon(h('td.number', {}, mass(plan.kgCO2e))),
      h('td.number', {}, money(plan.savedCost)),
      ...ofCarbon(h('td.number', {}, mass(plan.savedKgCO2e)), h('td.number', {}, money(plan.impliedCarbonPrice))),
      h('td.number', {}, spread),
    );
  }

  const when = (text) => `${day(Date.parse(text), plant.timeZone)}, ${time(Date.parse(text), plant.timeZone)}`;
  const job = ({ id, machine, requested }) => h('tr', {}, h('th', { scope: 'row' }, id), h('td', {}, plant.scopes.find((each) => each.id === machine)?.name ?? machine), h('td', {}, when(requested)), h('td', {}, when(chosen.starts[id])));

  async function say(how) {
    const by = signedIn() ?? who.value.trim();
    if (!by) return who.focus();
    accept.disabled = advise.disabled = true;
    try {
      const noted = await tell(how, chosen.starts, by);
      if (!signedIn()) localStorage.setItem(NAME, by);
      const missing = noted.filter((each) => !each.noted);
      fill(said, how === 'taken' ? t('Taken on, and told as advice. What it saves is booked once its batches have run.') : t('Told as advice, below: whoever runs the machines accepts or declines it.'), missing.map((each) => h('span.refused', {}, ' ', saying(each.said, plant.timeZone))));
    } catch (refused) {
      fill(said, h('span.refused', {}, because(refused)));
    }
    accept.disabled = advise.disabled = false;
  }

  const all = (said) => said.flatMap((each, at) => [at ? '; ' : '', saying(each, plant.timeZone)]);
  const facts = [[t('Price'), told.said.price], [t('Carbon'), told.said.carbon], [t('Limit'), told.said.limit]];
  const requested = told.requested.faults.length
    ? told.said.faults.map((fault) => h('li', {}, t('The starts asked for cannot be:'), ' ', saying(fault, plant.timeZone)))
    : told.requested.betterPlan
      ? [h('li', {}, lost(told))]
      : [];
  const why = told.complete ? nothingBetter(told) : t('There may be better plans than these: the search ended with its effort.');

  return {
    elements: [
      h('article.chart.wide', {}, h('header', {}, h('h3', {}, told.weighsCarbon ? t('What plans cost against what they emit') : t('What plans cost'))), told.weighsCarbon ? front.element : null, h('p.meta', {}, why), told.weighsCarbon ? null : h('p.meta', {}, t('Carbon'), ': ', all(told.said.carbon)), h('p.meta', {}, t('Recommended:'), ' ', all(told.said.why))),
      h('article.chart.wide', {}, h('header', {}, title, h('div.export.taking', {}, signedIn() ? null : who, accept, advise)), said, gantt.element, detail),
      h('article.chart.wide', {}, h('header', {}, h('h3', {}, t('Plans'))), rows),
      h('article.chart.wide', {}, h('header', {}, h('h3', {}, t('What was weighed'))), h('dl.weighed-by', {}, facts.flatMap(([term, text]) => [h('dt', {}, term), h('dd', {}, all(text))])), h('ul', {}, requested, told.said.notes.map((note) => h('li', {}, saying(note, plant.timeZone))))),
    ],
    draw: show,
    leave: () => [front, gantt].forEach((each) => each.leave()),
  };
}

const lost = ({ weighsCarbon, requested: { betterPlan: number } }) =>
  weighsCarbon ? t('The starts asked for lose to plan {number}: it costs no more and emits no more.', { number }) : t('The starts asked for lose to plan {number}: it costs less.', { number });

const nothingBetter = ({ weighsCarbon }) => (weighsCarbon ? t('Every other plan costs more and emits no less than one of these, or emits more and costs no less.') : t('No other plan costs less. What they emit is not known, and was not weighed.'));
