// Jobs filled in, typed or taken from a file, and what else to weigh. The YAML is what is sent; the fields are a view of it.

import * as api from './api.js';
import { english, fill, h } from './dom.js';
import { fold } from './fold.js';
import { jobRows } from './job-rows.js';
import { written } from './jobs-document.js';
import { t } from './language.js';
import { operates } from './session.js';
import { because, saying } from './told.js';
import { numberTyped } from './typed.js';

const KEPT = 'plantline-jobs-';
const COMMENT = /(^|\s)#/;
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
  const jobs = h('textarea', { name: 'jobs', rows: 14, spellcheck: 'false', 'aria-label': t('Jobs'), onchange: () => show() });
  const rows = jobRows(plant, () => (jobs.value = written(rows.document())));
  const unshown = h('p.refused', { role: 'alert' });
  const file = h('input', { type: 'file', accept: '.yaml,.yml,.json', onchange: async () => file.files[0] && begin(await file.files[0].text()) });
  const figures = FIELDS.map(([name, label, placeholder]) => [name, label, h('input', { name, placeholder, inputmode: 'decimal', size: 8, autocomplete: 'off' })]);

  const button = h('button', { type: 'submit' }, t('Weigh the starts'));
  const example = h('button.quiet', { type: 'button', onclick: replace }, t('Begin with the example'));
  const notes = h('div');
  const taken = h('div', { role: 'status' });
  const remarks = h('p.about', { hidden: true }, t('The YAML has comments; whatever is changed in the fields writes it anew without them.'));
  const asYaml = fold('jobs-as-yaml', h('b', {}, t('As YAML, with shifts, gaps and signals')), h('div.text', {}, h('label', {}, h('span', {}, t('From a file')), ' ', file), jobs));
  const kept = localStorage.getItem(KEPT + plant.id) ?? '';
  if (kept === '') exemplary(figures);
  else begin(kept);

  function begin(text) {
    jobs.value = text;
    fill(taken);
    return show();
  }

  /** What is written as fields; where it cannot be shown so, why, and it is open to be mended. */
  async function show() {
    const text = jobs.value;
    remarks.hidden = !COMMENT.test(text);
    try {
      const document = await api.readJobs(plant.id, text);
      if (text !== jobs.value) return;
      rows.show(document);
      rows.element.hidden = false;
      fill(unshown);
    } catch (refused) {
      if (text !== jobs.value) return;
      rows.show({ jobs: [] });
      rows.element.hidden = true;
      asYaml.open = true;
      const { code, detail, sentence } = refused.problem ?? {};
      fill(unshown, because(refused), code === 'jobs-not-read' ? english(detail.slice(sentence.length)) : null);
    }
  }

  /** What the server would begin with; figures that nobody typed are said to be examples until somebody does. */
  async function exemplary(inputs = []) {
    try {
      const told = await api.exampleOfJobs(plant.id);
      await begin(told.jobs ?? `plant: ${plant.id}\njobs: []\n`);
      for (const [name, , input] of inputs) if (input.value === '' && told.notes[name]) exemplify(input, { name, value: told[name], note: saying(told.notes[name], plant.timeZone), notes });
    } catch (refused) {
      fill(notes, h('p.meta', {}, because(refused)));
    }
  }

  /** What was there before may be had again. */
  async function replace() {
    const before = jobs.value;
    await exemplary();
    if (before.trim() === '' || before === jobs.value) return;
    const back = h('button.quiet', { type: 'button', onclick: () => example.focus() || begin(before) }, t('Back to those'));
    fill(taken, t('The example is in the place of the jobs that were here.'), ' ', back);
  }

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
    rows.element,
    unshown,
    asYaml,
    remarks,
    h('div.export', {}, figures.map(([, label, input]) => h('label', {}, h('span', {}, label), input)), example, button),
    taken,
    notes,
  );
}

/** A figure that nobody typed: it is said of it until somebody does. */
function exemplify(input, { name, value, note, notes }) {
  const said = h('p.meta', { id: `example-${name}` }, note);
  input.value = value;
  input.setAttribute('aria-describedby', said.id);
  input.addEventListener('input', () => said.remove(), { once: true });
  notes.append(said);
}
