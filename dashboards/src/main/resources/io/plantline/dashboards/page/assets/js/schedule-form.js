// Jobs typed or taken from a file, and what else to weigh.

import { h } from './dom.js';
import { isoDay } from './format.js';
import { t } from './language.js';
import { operates } from './session.js';
import { numberTyped } from './typed.js';

const KEPT = 'plantline-jobs-';
const FIELDS = [
  ['baseLoadKw', t('Base load, kW'), t('learnt')],
  ['limitKw', t('Limit, kW'), t('as contracted')],
  ['carbonPrice', t('Price of a tonne of CO2e'), '0'],
  ['threshold', t('Move only for a gain of more than'), '0'],
  ['commitMinutes', t('Not moved within, minutes'), '120'],
];

/** The form; a sentence in its place for those who may not. */
export function jobsForm(plant, weigh) {
  if (!operates(plant.id)) return h('p.about', {}, t('Planning needs the role “operator” or more.'));
  const jobs = h('textarea', { name: 'jobs', rows: 14, spellcheck: 'false', required: true, 'aria-label': t('Jobs') });
  jobs.value = localStorage.getItem(KEPT + plant.id) ?? example(plant);
  const file = h('input', { type: 'file', accept: '.yaml,.yml,.json', onchange: async () => file.files[0] && (jobs.value = await file.files[0].text()) });
  const figures = FIELDS.map(([name, label, placeholder]) => [name, label, h('input', { name, placeholder, inputmode: 'decimal', size: 8, autocomplete: 'off' })]);

  function submit(event) {
    event.preventDefault();
    const question = { jobs: jobs.value };
    for (const [name, , input] of figures) {
      const typed = input.value.trim();
      const number = typed === '' ? '' : numberTyped(typed);
      input.setCustomValidity(number === null ? t('digits, with a point') : '');
      if (!input.reportValidity()) return;
      if (number !== '') question[name] = Number(number);
    }
    localStorage.setItem(KEPT + plant.id, jobs.value);
    weigh(question);
  }

  return h(
    'form.jobs',
    { onsubmit: submit, 'aria-label': t('Jobs to plan') },
    h('label.text', {}, h('span', {}, t('Jobs, as YAML or JSON')), jobs),
    h('div.export', {}, h('label', {}, h('span', {}, t('From a file')), file), figures.map(([, label, input]) => h('label', {}, h('span', {}, label), input)), h('button', { type: 'submit' }, t('Weigh the starts'))),
  );
}

/** A job of tomorrow, to be changed. */
function example(plant) {
  const machine = plant.scopes.find(({ kind }) => kind === 'machine') ?? plant.scopes[plant.scopes.length - 1];
  const tomorrow = isoDay(Date.now() + 86_400_000, plant.timeZone);
  const after = isoDay(Date.now() + 2 * 86_400_000, plant.timeZone);
  return `plant: ${plant.id}
jobs:
  - id: batch-1
    machine: ${machine.id}
    load: [120, 160, 160, 90]
    step: 30m
    release: ${tomorrow}T06:00
    due: ${after}T06:00
    requested: ${tomorrow}T10:00
`;
}
