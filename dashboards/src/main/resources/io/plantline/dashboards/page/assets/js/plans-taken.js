// Plans that were advised: how they stand, to be accepted or declined, and what they saved on the prices that came true.

import { saves, whyUnknown } from './advice-words.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { table } from './tables.js';
import { date, decimals, time } from './format.js';
import { keyed } from './keyed.js';
import { t } from './language.js';
import { news } from './news.js';
import { planReply, worthOf } from './plan-reply.js';
import { said } from './said.js';
import { saying } from './told.js';
import { statusWord } from './words.js';

const STATES = { open: t('not answered'), accepted: t('taken on'), declined: t('declined'), ignored: t('ignored'), withdrawn: t('withdrawn') };

export function plansTaken(plant) {
  const replies = h('div.advice.plans');
  const heard = news();
  const body = h('div.scroll');
  const element = h('section', {}, h('div.section', {}, h('h2', {}, t('Plans advised')), h('span.meta', {}, t('booked on what prices and the grid turned out to be, against the starts first asked for'))), replies, heard.element, body);
  const when = (text) => (text ? `${date(Date.parse(text), plant.timeZone)}, ${time(Date.parse(text), plant.timeZone)}` : '—');
  const money = (value) => (value === null || value === undefined ? '—' : decimals(value, 2, 2));
  const reply = keyed(replies, (plan) => ({ element: planReply({ plant, plan: { ...plan, key: plan.key.split(' ')[0] }, when, answered: load }) }));
  let shown = '';

  function row(plan, job, first) {
    return h(
      'tr',
      {},
      first ? h('th', { scope: 'rowgroup', rowspan: plan.jobs.length }, when(plan.made), h('small', {}, ` ${standing(plan)}`), plan.worthReason && !plan.outcome ? h('small', {}, ' ', saves(worthOf(plan)), whyUnknown(worthOf(plan))) : null, plan.outcome ? h('small.came-of', {}, ' ', t('It saved {money} and {mass}.', { money: `${money(plan.booked)} ${plan.currency}`, mass: `${money(plan.bookedKgCO2e)} kgCO2e` })) : null) : null,
      h('td', {}, job.job),
      h('td', {}, when(job.requested)),
      h('td', {}, when(job.planned), job.advised ? h('small', {}, ' ', t('now advised: {time}', { time: when(job.advised) })) : null),
      h('td', {}, when(job.started)),
      h('td.number', {}, money(job.saved)),
      h('td.number', {}, money(job.savedKgCO2e)),
      h('td', {}, job.status ? `${statusWord(job.status)}${job.revision ? ` ${job.revision}×` : ''}` : '', job.reason ? h('small', {}, ' ', job.said ? saying(job.said, plant.timeZone) : said(job.reason)) : null, lacksFactor(job) ? h('small', {}, ' ', t('Remedy: enter the factor of the year in the plant file, or name a carbon signal there with “signal:”.')) : null),
    );
  }

  const answered = ({ state, by, why }) => [STATES[state], by, why && `“${why}”`].filter(Boolean).join(', ');

  /** What was taken on stays in force whatever becomes of a later revision. */
  function standing(plan) {
    const { inForce, revision } = plan;
    const told = revision ? `${t('revision {number}', { number: revision })}: ${answered(plan)}` : answered(plan);
    return inForce === null || inForce === revision ? told : `${STATES.accepted} · ${told}`;
  }

  const lacksFactor = ({ savedKgCO2e, reason }) => savedKgCO2e === null && reason?.startsWith('factor missing');

  async function load() {
    const { plans } = await api.plansTaken(plant.id);
    const told = JSON.stringify(plans);
    if (told === shown) return;
    shown = told;
    const open = plans.filter(({ state }) => state === 'open').map((plan) => ({ ...plan, key: `${plan.key} ${plan.revision}` }));
    reply(open);
    heard.tell(open.map(({ key }) => ({ key, text: h('span', {}, t('A plan is advised.')) })));
    if (plans.length === 0) {
      fill(body, h('p.meta', {}, t('No plan was advised yet.')));
      return;
    }
    const heads = [t('Plan'), t('Job'), t('Asked for'), t('Planned'), t('Started'), `#${t('Saved')}, ${plans[0].currency}`, `#${t('Saved')}, kgCO2e`, t('Status')];
    fill(body, table(null, heads, plans.flatMap((plan) => plan.jobs.map((job, at) => row(plan, job, at === 0)))));
  }

  return { element, load };
}
