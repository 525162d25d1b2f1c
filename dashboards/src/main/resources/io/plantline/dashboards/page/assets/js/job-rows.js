// The jobs of a document as fields, each in a frame of its own. Whatever is typed is in the document at once.

import { fill, h } from './dom.js';
import { decimals, isoDay } from './format.js';
import { another, here, minutesOfPart, parts } from './jobs-document.js';
import { t } from './language.js';
import { dayOn } from './period.js';
import { asTyped, numberTyped } from './typed.js';

const WITHOUT_FIELD = ['crew', 'minGap', 'maxGap'];
const BETWEEN_FIGURES = /[\s;]+|,\s+/;
const HOUR = 60;

/** @param changed is told when the document is another */
export function jobRows(plant, changed) {
  const frames = h('div.job-rows');
  const add = h('button.quiet', { type: 'button', onclick: addOne }, t('Add a job'));
  const element = h('div', {}, frames, add);
  const machines = plant.scopes.filter(({ parent }) => parent);
  let document = null;
  let followers = [];
  let leaders = new Map();

  function show(next) {
    document = next;
    leaders = new Map(next.jobs.map((job) => [job, next.jobs.find((each) => each !== job && job.after && each.id === job.after)]));
    draw();
  }

  function draw() {
    followers = [];
    fill(frames, document.jobs.map(frame));
    follow();
  }

  function addOne() {
    const tomorrow = dayOn(isoDay(Date.now(), plant.timeZone), 1);
    document.jobs.push(another(document, { machine: machines[0]?.id, tomorrow }));
    draw();
    changed();
    frames.lastElementChild.querySelector('input').select();
  }

  function remove(job) {
    document.jobs = document.jobs.filter((each) => each !== job);
    document.jobs.filter((each) => leaders.get(each) === job).forEach(unlink);
    draw();
    changed();
    add.focus();
  }

  function unlink(job) {
    leaders.delete(job);
    delete job.after;
    delete job.minGap;
    delete job.maxGap;
  }

  function frame(job, at) {
    const after = h('select', { name: 'after', onchange: () => link(job, after.selectedOptions[0]) });
    const name = h('input', { name: 'id', required: true, maxlength: 80, value: job.id ?? '', autocomplete: 'off', oninput: () => rename(job, name.value.trim()) });
    const away = h('button.quiet', { type: 'button', onclick: () => remove(job) }, t('Remove'));
    followers.push({ job, name, after, away });
    const kept = WITHOUT_FIELD.filter((key) => key in job).map((key) => `${key}: ${[job[key]].flat().join(', ')}`);
    return h(
      'fieldset.job',
      {},
      h('legend', {}, t('Job {number}', { number: at + 1 })),
      labelled(t('Name'), name),
      labelled(t('Machine'), machineOf(job)),
      loadOf(job, `energy-of-job-${at + 1}`),
      when(job, 'release', t('Not before')),
      when(job, 'due', t('Done by')),
      when(job, 'requested', t('Asked for'), { step: plant.settlementMinutes * 60 }),
      labelled(t('After'), after),
      away,
      kept.length ? h('small', {}, t('Also, as the YAML says: {what}', { what: kept.join('; ') })) : null,
    );
  }

  const labelled = (text, ...fields) => h('label', {}, h('span', {}, text), fields);

  function put(job, key, value) {
    job[key] = value;
    changed();
  }

  /** Those that follow it follow it by its new name. */
  function rename(job, id) {
    document.jobs.filter((each) => leaders.get(each) === job).forEach((each) => (each.after = id));
    put(job, 'id', id);
    follow();
  }

  function link(job, { index, value }) {
    if (index === 0) unlink(job);
    else {
      leaders.set(job, others(job)[index - 1]);
      job.after = value;
    }
    changed();
  }

  const others = (job) => document.jobs.filter((each) => each !== job);

  /** Each may follow any other; no two have one name. */
  function follow() {
    followers.forEach(({ job, name, after, away }) => {
      const known = others(job);
      const leader = leaders.get(job);
      const unknown = job.after && !leader ? [h('option', { value: job.after, selected: true }, job.after)] : [];
      fill(after, h('option', { value: '' }, t('no other')), known.map((each) => h('option', { value: each.id ?? '', selected: each === leader }, each.id ?? '')), unknown);
      name.setCustomValidity(job.id && known.some(({ id }) => id === job.id) ? t('Another job has this name.') : '');
      away.setAttribute('aria-label', t('Remove {name}', { name: job.id ?? '' }));
    });
  }

  function machineOf(job) {
    const known = machines.some(({ id }) => id === job.machine) ? machines : [{ id: job.machine ?? '', name: job.machine ?? '' }, ...machines];
    return h('select', { name: 'machine', required: true, onchange: (event) => put(job, 'machine', event.target.value) }, known.map(({ id, name }) => h('option', { value: id, selected: id === job.machine }, name)));
  }

  /** By the clock of the plant; what nobody changes stays as it was written. */
  const when = (job, key, text, more = {}) => labelled(text, h('input', { type: 'datetime-local', name: key, required: true, value: here(job[key], plant.timeZone), ...more, onchange: (event) => put(job, key, event.target.value) }));

  /** One figure for all of the time, or one for each equal part of it. */
  function loadOf(job, idOfEnergy) {
    const minutes = parts(job).length * minutesOfPart(job, plant.settlementMinutes);
    const load = h('input', { name: 'load', required: true, inputmode: 'decimal', autocomplete: 'off', value: parts(job).map(asTyped).join('  '), oninput: take });
    const hours = h('input', { name: 'hours', required: true, inputmode: 'decimal', autocomplete: 'off', size: 5, 'aria-describedby': idOfEnergy, value: minutes ? asTyped(minutes / HOUR) : '', oninput: take });
    const energy = h('small', { id: idOfEnergy });

    function take() {
      const figures = load.value.trim().split(BETWEEN_FIGURES).map((text) => numberTyped(text));
      const length = numberTyped(hours.value.trim());
      const part = (length * HOUR) / figures.length;
      load.setCustomValidity(figures.includes(null) ? t('digits, with a point') : '');
      hours.setCustomValidity(length === null ? t('digits, with a point') : part > 0 && part % plant.settlementMinutes === 0 ? '' : t('Each part of the time has to be a whole number of settlement periods of {minutes} minutes.', { minutes: plant.settlementMinutes }));
      tell(figures, part);
      if (figures.includes(null) || !(part > 0)) return;
      job.step = `${Math.round(part)}m`;
      put(job, 'load', figures);
    }

    const tell = (figures, part) => fill(energy, figures.includes(null) || !(part > 0) ? '' : `= ${decimals((figures.reduce((sum, each) => sum + Number(each), 0) * part) / HOUR, 1)} kWh`);
    tell(parts(job), minutesOfPart(job, plant.settlementMinutes));
    return [labelled(t('Load, kW; one figure, or one for each equal part of the time'), load), h('div', {}, labelled(t('Hours'), hours), energy)];
  }

  return { element, show, document: () => document };
}
