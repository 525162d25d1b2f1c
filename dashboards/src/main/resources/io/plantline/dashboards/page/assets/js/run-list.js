// The runs that a plant has values of: what is live, and the replays, each to look at and to be offered where one is asked for.

import { plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { date } from './format.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { parameter, replay } from './run.js';

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

/** In place of a page of a run that has nothing to show there: that it is so, and the runs there are. */
export async function noValuesOfRun(main, { plant, scope, part }) {
  const runs = await api.runs(plant.id);
  const run = replay();
  if (run === null) return; // left meanwhile
  const says = runs.some((each) => each.run === run) ? t('The run “{run}” has no values here.', { run }) : t('{plant} has no values of a run “{run}”.', { plant: plant.name, run });
  const ways = runs.map((each) => h('li', {}, h('a.way-on', { href: plantAddress(plant, part, { scope: scope.id, run: each.run }) }, each.run === 'live' ? t('Live') : each.run)));
  fill(main, headline(plant, { scope, part }), h('div.failure', { role: 'alert' }, h('h2', {}, t('No such replay')), h('p', {}, says, ' ', t('There are:')), h('ul.plain', {}, ways)));
}
