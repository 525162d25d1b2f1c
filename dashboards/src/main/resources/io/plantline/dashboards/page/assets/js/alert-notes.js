// What people wrote about an alert, and writing more: text, whatever it looks like.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { date, time, whole } from './format.js';
import { t } from './language.js';
import { name as signedIn, operates } from './session.js';
import { because } from './told.js';

const NAME = 'plantline-name';

/** @param changed is handed the alert once a note was written */
export function alertNotes(plant, id, changed) {
  const list = h('ol.notes');
  const count = h('span.meta');
  const who = h('input', { name: 'who', required: true, maxlength: 80, autocomplete: 'name', 'aria-label': t('Your name'), placeholder: t('Your name'), value: localStorage.getItem(NAME) ?? '' });
  const text = h('input', { name: 'text', required: true, maxlength: 500, 'aria-label': t('A note on this alert'), placeholder: t('A note on this alert') });
  const said = h('p.meta', { role: 'status' });
  const form = operates(plant.id) ? h('form.write-note', { onsubmit: write, 'aria-label': t('Write a note') }, signedIn() ? null : who, text, h('button.retry', { type: 'submit' }, t('Write')), said) : null;
  const element = h('section.notes', {}, h('div.section', {}, h('h3', {}, t('Notes')), count), list, form);
  const when = (at) => `${date(Date.parse(at), plant.timeZone)}, ${time(Date.parse(at), plant.timeZone)}`;

  async function write(event) {
    event.preventDefault();
    try {
      const name = signedIn() ?? who.value.trim();
      const alert = await api.note(id, name, text.value.trim());
      if (!signedIn()) localStorage.setItem(NAME, name);
      text.value = '';
      fill(said, t('Written.'));
      changed(alert);
    } catch (refused) {
      fill(said, because(refused));
    }
  }

  function take({ notes = [] }) {
    count.textContent = notes.length === 0 ? t('none yet') : whole(notes.length);
    fill(list, notes.map((note) => h('li', {}, h('span.meta', {}, `${note.by}, ${when(note.at)}`), h('p', {}, note.text))));
  }

  return { element, take };
}
