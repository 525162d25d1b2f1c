// Readings that people take off a meter: entering one, correcting one, and who entered what.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { date, exact, time, unit as unitOf } from './format.js';
import { t } from './language.js';
import { replay } from './run.js';
import { table } from './tables.js';
import { because } from './told.js';
import { AMBIGUOUS, asTyped, isAmbiguous, isLower, NO_NUMBER, numberTyped, told } from './typed.js';
import { name as signedIn, operates } from './session.js';

const NAME = 'plantline-name';
const COLUMNS = [t('Meter'), t('Read at'), `#${t('Value')}`, t('By'), t('Note'), t('Entered'), ''];

/** The form and what was entered, which is looked up once it is opened. */
export function entries(plant) {
  const rows = h('div.scroll');
  const said = h('p.meta', { role: 'status' });
  const field = (name, attributes) => h('input', { name, ...attributes });
  const meter = h('select', { name: 'meter', required: true });
  const at = field('time', { type: 'datetime-local', step: 1, required: true });
  const value = field('value', { required: true, maxlength: 40, inputmode: 'decimal', autocomplete: 'off', pattern: '[\\-+]?[0-9]{1,18}([.,][0-9]{1,18})?', title: t('digits, with a point') });
  const unit = field('unit', { maxlength: 20, size: 6, placeholder: t('its own') });
  const note = field('note', { maxlength: 500 });
  const who = field('who', { required: true, maxlength: 80, autocomplete: 'name', value: localStorage.getItem(NAME) ?? '' });
  const before = h('p.meta');
  let known = [];
  let corrected = null;
  let sureOf = null;
  const labelled = (text, input) => h('label', {}, h('span', {}, text), input);
  const form = h(
    'form.export.enter',
    { onsubmit: enter, oninput: check, 'aria-label': t('Enter a reading') },
    labelled(t('Meter'), meter),
    labelled(t('Read at ({zone})', { zone: plant.timeZone }), at),
    labelled(t('Value'), value),
    labelled(t('Unit'), unit),
    labelled(t('Note'), note),
    signedIn() ? null : labelled(t('Your name'), who),
    h('button', { type: 'submit' }, t('Enter')),
    before,
    said,
  );
  const element = h('details.meters', { id: 'entries', ontoggle: () => element.open && open() }, h('summary', {}, h('b', {}, t('Readings taken by hand'))), operates(plant.id) ? form : null, rows);

  /** By the clock of the plant, as the field wants it. */
  function here(millis, timeStyle = 'short') {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: plant.timeZone, dateStyle: 'short', timeStyle }).format(millis).replace(' ', 'T');
  }

  function open() {
    if (corrected === null) at.value = here(Date.now());
    return look();
  }

  /** Says what would be entered, before it is. */
  function check() {
    const text = value.value.trim();
    const number = numberTyped(text);
    const last = known.find((each) => each.meter === meter.value);
    const wrong = isAmbiguous(text) ? AMBIGUOUS : text !== '' && number === null ? NO_NUMBER : '';
    value.setCustomValidity(wrong);
    fill(before, number === null ? wrong : told(number, unit.value.trim(), last, last?.lastSeen && when(last.lastSeen)));
  }

  /** What is corrected keeps its time to the millisecond, and in the hour that a change of the clocks repeats. */
  const timeRead = () => (corrected?.meter === meter.value && corrected.shown === at.value ? corrected.time : at.value);

  /** A register that stands lower than before is asked about once; a reading of an earlier time stands lower as it should. */
  function isDoubted() {
    const last = known.find((each) => each.meter === meter.value);
    const number = numberTyped(value.value.trim());
    const isLater = last?.lastSeen && at.value > here(Date.parse(last.lastSeen));
    const doubted = [meter.value, at.value, number, unit.value.trim()].join();
    if (number === null || corrected !== null || !isLater || !isLower(number, unit.value.trim(), last) || sureOf === doubted) return false;
    sureOf = doubted;
    fill(said, t('This is lower than the {last} that the meter said before: a register counts upwards. If you are sure, as where the meter was changed, press Enter once more.', { last: `${exact(last.value)} ${unitOf(last.unit ?? '')}`.trim() }));
    return true;
  }

  async function enter(event) {
    event.preventDefault();
    if (isDoubted()) return;
    try {
      const name = signedIn() ?? who.value.trim();
      const wanted = { meter: meter.value, time: timeRead(), value: numberTyped(value.value.trim()) ?? value.value.trim(), who: name };
      if (unit.value.trim()) wanted.unit = unit.value.trim();
      if (note.value.trim()) wanted.note = note.value.trim();
      const entered = await api.enter(plant.id, wanted);
      if (!signedIn()) localStorage.setItem(NAME, name);
      value.value = note.value = '';
      corrected = null;
      at.value = here(Date.now());
      fill(before);
      fill(said, t('Entered: {value}. The KPIs it belongs to restate themselves.', { value: shown(entered) }));
      await look();
    } catch (refused) {
      fill(said, because(refused));
    }
  }

  async function look() {
    try {
      const { entries: all } = await api.entries(plant.id);
      if (all.length === 0) fill(rows, h('p.meta', {}, t('Nothing was entered by hand yet.')));
      else fill(rows, table(null, COLUMNS, all.map(row)));
    } catch (refused) {
      fill(rows, h('p.meta', {}, because(refused)));
    }
  }

  const shown = (entry) => entry.state ?? `${exact(entry.value)} ${unitOf(entry.unit ?? '')}`.trim();
  const when = (text) => `${date(Date.parse(text), plant.timeZone)}, ${time(Date.parse(text), plant.timeZone)}`;

  function row(entry) {
    const correct = operates(plant.id) && entry.stands ? h('button.retry', { type: 'button', onclick: () => begin(entry) }, t('Correct')) : entry.stands ? '' : t('corrected');
    return h('tr', { 'data-stands': String(entry.stands) }, h('th', { scope: 'row' }, entry.meter), h('td', {}, when(entry.time)), h('td.number', {}, shown(entry)), h('td', {}, entry.by), h('td', {}, entry.note ?? ''), h('td', {}, when(entry.entered)), h('td', {}, correct));
  }

  /** Another entry for the same meter and time takes its place. */
  function begin(entry) {
    meter.value = entry.meter;
    at.value = here(Date.parse(entry.time), 'medium');
    corrected = { meter: entry.meter, time: entry.time, shown: at.value };
    value.value = entry.state ?? asTyped(entry.value);
    unit.value = entry.unit ?? '';
    note.value = '';
    check();
    fill(said, t('Enter what it must have been; it takes the place of what {name} entered.', { name: entry.by }));
    value.focus();
    value.select();
  }

  /** The meters that may be chosen; one that is chosen stays so. */
  function take(meters) {
    element.hidden = replay() !== null;
    known = meters.filter(({ kind }) => kind !== 'state');
    if (meter.options.length === known.length) return;
    const chosen = meter.value;
    fill(meter, known.map(({ meter: id, name }) => h('option', { value: id }, name === id ? id : `${name} (${id})`)));
    if (chosen) meter.value = chosen;
  }

  return { element, take };
}
