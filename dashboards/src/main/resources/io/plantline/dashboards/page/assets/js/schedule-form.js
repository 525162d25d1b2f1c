// Jobs typed or taken from a file, and what else to weigh.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { operates } from './session.js';
import { because, saying } from './told.js';
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
  jobs.value = localStorage.getItem(KEPT + plant.id) ?? '';
  const file = h('input', { type: 'file', accept: '.yaml,.yml,.json', onchange: async () => file.files[0] && (jobs.value = await file.files[0].text()) });
  const figures = FIELDS.map(([name, label, placeholder]) => [name, label, h('input', { name, placeholder, inputmode: 'decimal', size: 8, autocomplete: 'off' })]);

  const button = h('button', { type: 'submit' }, t('Weigh the starts'));
  const notes = h('div');
  if (jobs.value === '') begin(plant, { jobs, figures, notes });

  async function submit(event) {
    event.preventDefault();
    const question = { jobs: jobs.value };
    for (const [name, , input] of figures) {
      const text = input.value.trim();
      const number = text === '' ? '' : numberTyped(text);
      input.setCustomValidity(number === null ? t('digits, with a point') : '');
      if (!input.reportValidity()) return;
      if (number !== '') question[name] = Number(number);
    }
    localStorage.setItem(KEPT + plant.id, jobs.value);
    button.disabled = true;
    await weigh(question);
    button.disabled = false;
  }

  return h(
    'form.jobs',
    { onsubmit: submit, 'aria-label': t('Jobs to plan') },
    h('label.text', {}, h('span', {}, t('Jobs, as YAML or JSON')), jobs),
    h('div.export', {}, h('label', {}, h('span', {}, t('From a file')), file), figures.map(([, label, input]) => h('label', {}, h('span', {}, label), input)), button),
    notes,
  );
}

/** What the server would begin with, where nothing was typed yet. */
async function begin(plant, { jobs, figures, notes }) {
  try {
    const example = await api.exampleOfJobs(plant.id);
    if (jobs.value !== '') return;
    jobs.value = example.jobs ?? '';
    for (const [name, , input] of figures) if (input.value === '' && example.notes[name]) exemplify(input, { name, value: example[name], note: saying(example.notes[name], plant.timeZone), notes });
  } catch (refused) {
    fill(notes, h('p.meta', {}, because(refused)));
  }
}

/** A figure that nobody typed: it is said of it until somebody does. */
function exemplify(input, { name, value, note, notes }) {
  const said = h('p.meta', { id: `example-${name}` }, note);
  input.value = value;
  input.setAttribute('aria-describedby', said.id);
  input.addEventListener('input', () => said.remove(), { once: true });
  notes.append(said);
}
