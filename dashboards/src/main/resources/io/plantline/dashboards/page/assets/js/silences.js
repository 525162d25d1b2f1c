// Times for which alerts are told to nobody: setting one, seeing them, ending one.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { date, time } from './format.js';
import { t } from './language.js';
import { name as signedIn, operates } from './session.js';
import { because } from './told.js';

const HOURS = [[1, t('1 hour')], [8, t('8 hours')], [24, t('1 day')], [72, t('3 days')], [168, t('7 days')]];

/** Silences the rule of an anomaly in its scope. */
export function silenceForm(plant, { scope, meter, rule }, silenced) {
  const who = h('input', { name: 'who', required: true, maxlength: 80, autocomplete: 'name', 'aria-label': t('Your name'), placeholder: t('Your name') });
  const reason = h('input', { name: 'reason', required: true, maxlength: 300, 'aria-label': t('Why'), placeholder: t('Why') });
  const hours = h('select', { name: 'hours', 'aria-label': t('For how long') }, HOURS.map(([count, name]) => h('option', { value: count, selected: count === 8 }, name)));
  const said = h('p.meta', { role: 'status' });

  async function send(event) {
    event.preventDefault();
    const ends = new Date(Date.now() + Number(hours.value) * 3600e3).toISOString();
    try {
      await api.silence({ matcher: { plant: plant.id, scope, meter, rule }, who: signedIn() ?? who.value.trim(), reason: reason.value.trim(), ends });
      fill(said, t('Silenced: nobody is told of it until then.'));
      reason.value = '';
      silenced();
    } catch (refused) {
      fill(said, because(refused));
    }
  }

  return h('form.silence', { onsubmit: send, 'aria-label': t('Silence') }, h('b', {}, t('Tell nobody of {rule} here for', { rule })), hours, signedIn() ? null : who, reason, h('button.retry', { type: 'submit' }, t('Silence')), said);
}

/** The silences that hold for a plant. */
export function silenceList(plant) {
  const list = h('ul.plain');
  const element = h('section', { hidden: true }, h('div.section', {}, h('h2', {}, t('Silences'))), list);
  const when = (text) => `${date(Date.parse(text), plant.timeZone)}, ${time(Date.parse(text), plant.timeZone)}`;

  function row({ id, matcher, by, reason, ends }) {
    const what = [matcher.rule, matcher.scope, matcher.meter, matcher.severity].filter(Boolean).join(', ') || t('everything');
    const end = h('button.retry', { type: 'button', onclick: () => api.endSilence(id).then(load).catch(refuse) }, t('End it'));
    return h('li', {}, h('b', {}, what), ` ${t('until {time}, by {by}: {reason}', { time: when(ends), by, reason })} `, operates(plant.id) ? end : null);
  }

  const refuse = (refused) => fill(list, h('li', {}, because(refused)));

  async function load() {
    const holding = (await api.silences()).filter(({ matcher, ends }) => (matcher.plant ?? plant.id) === plant.id && Date.parse(ends) > Date.now());
    element.hidden = holding.length === 0;
    fill(list, holding.map(row));
  }

  return { element, load, reload: () => load().catch(refuse) };
}
