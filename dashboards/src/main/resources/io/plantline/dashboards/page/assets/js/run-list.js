// The runs that a plant has values of: what is live, and the replays, each to look at and to be offered where one is asked for.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { date } from './format.js';
import { t } from './language.js';
import { parameter } from './run.js';

/** @param address of the page with another run */
export function runList(plant, address) {
  const list = h('ul.plain');
  const names = h('datalist', { id: 'runs' });
  const element = h('section', { id: 'run-list' }, h('div.section', {}, h('h2', {}, t('Replays'))), list, names);
  const shown = parameter().run ?? 'live';

  function row({ run, until }) {
    const name = run === 'live' ? t('Live') : run;
    const end = t('values until {date}', { date: date(Date.parse(until) - 1, plant.timeZone) });
    return h('li', {}, h('a', { href: address(run), 'aria-current': run === shown ? 'true' : null }, name), h('span.meta', {}, ` ${end}`));
  }

  async function load() {
    const runs = await api.runs(plant.id);
    fill(names, runs.map(({ run }) => h('option', { value: run })));
    fill(list, runs.some(({ run }) => run !== 'live') ? runs.map(row) : h('li', {}, t('No replay has values of this plant yet.')));
  }

  return { element, load };
}
