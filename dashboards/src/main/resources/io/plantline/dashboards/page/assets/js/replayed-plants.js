// The plants that a replay has values of; where it is one, the way leads straight to it.

import { plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { replay } from './run.js';

/** Shows them; returns how to leave. */
export function replayedPlants(main, { plants, feedState }) {
  const run = replay();
  let gone = false;
  feedState('replay', t('Replay “{run}”, not live.', { run }));
  const found = h('ul.plain');
  fill(main, h('div.headline', {}, h('h1', {}, t('Replay {run}', { run }))), found);

  async function load() {
    const values = await Promise.all(plants.map((plant) => api.latest(plant.id, plant.scopes[0].id, 'day')));
    if (gone) return;
    const replayed = plants.filter((_, at) => values[at].length > 0);
    if (replayed.length === 1) location.replace(plantAddress(replayed[0]));
    else if (replayed.length === 0) fill(main, nothing(run));
    else fill(found, replayed.map((plant) => h('li', {}, h('a', { href: plantAddress(plant) }, plant.name))));
  }

  load().catch((refused) => feedState('down', refused));
  return () => {
    gone = true;
  };
}

const nothing = (run) =>
  h('div.failure', { role: 'alert' }, h('h1', {}, t('No such replay')), h('p', {}, t('No plant has values of a run “{run}”. Check the id that the replay was given with --run.', { run })));
