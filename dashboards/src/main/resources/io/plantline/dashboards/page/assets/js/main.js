// Starts the page and shows what the address asks for: #/ all plants, #/plant/ID?scope=ID&per=INTERVAL one of them.
// #/plant/ID/rejected what was rejected of it, and #/rejected what was of none.
// With run=ID, there or before the #, it shows a replay instead of what is live.

import * as api from './api.js';
import { fill, h } from './dom.js';
import { feedState } from './feed.js';
import { overview } from './overview.js';
import { plantPage } from './plant-page.js';
import { rejectedPage } from './rejected-page.js';
import { replayedPlants } from './replayed-plants.js';
import { choose, parameter, replay } from './run.js';
import { INTERVALS } from './values.js';

const main = document.getElementById('content');
const tabs = document.getElementById('plants');
let leave = () => {};

function asked(plants) {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [kind, id, part] = path.split('/').map(decodeURIComponent);
  const parameters = new URLSearchParams(query);
  const plant = kind === 'plant' ? plants.find((each) => each.id === id) : undefined;
  const scope = plant?.scopes.find((each) => each.id === parameters.get('scope')) ?? plant?.scopes[0];
  const per = Object.hasOwn(INTERVALS, parameters.get('per')) ? parameters.get('per') : 'settlement';
  const run = parameters.get('run') ?? new URLSearchParams(location.search).get('run');
  const rejected = kind === 'rejected' || part === 'rejected';
  const page = (!kind || kind === 'rejected' || kind === 'plant') && (!part || part === 'rejected');
  return { plant, scope, per, run, rejected, missing: kind === 'plant' && !plant ? id : null, lost: page ? null : path };
}

function showTabs(plants, current) {
  const query = replay() === null ? '' : `?${new URLSearchParams(parameter())}`;
  const tab = (href, name, here) => h('a', { href, 'aria-current': here ? 'page' : null }, name);
  fill(
    tabs,
    tab(`#/${query}`, 'All plants', !current),
    plants.map((plant) => tab(`#/plant/${encodeURIComponent(plant.id)}${query}`, plant.name, plant === current)),
  );
}

function failure(title, text) {
  fill(main, h('div.failure', { role: 'alert' }, h('h1', {}, title), h('p', {}, text)));
}

function show(plants, catalogues) {
  leave();
  leave = () => {};
  const { plant, scope, per, run, rejected, missing, lost } = asked(plants);
  const replayed = replay() !== null;
  choose(run);
  if (replayed && replay() === null) feedState('connecting');
  document.title = plant ? `${plant.name} · Plantline` : 'Plantline';
  showTabs(plants, plant);
  if (missing !== null) {
    failure('No such plant', `There is no plant “${missing}”. Choose one above.`);
  } else if (lost !== null) {
    failure('No such page', `There is nothing at “${lost}”. Choose a plant above.`);
  } else if (rejected) {
    leave = rejectedPage(main, { plant, feedState });
  } else if (plant) {
    leave = plantPage(main, { plant, scope, per, catalogue: catalogues.get(plant.id), feedState });
  } else if (replay() !== null) {
    leave = replayedPlants(main, { plants, feedState });
  } else {
    leave = overview(main, { plants, feedState });
  }
}

async function start() {
  try {
    const plants = await api.plants();
    const catalogues = new Map(await Promise.all(plants.map(async ({ id }) => [id, await api.catalogue(id)])));
    addEventListener('hashchange', () => show(plants, catalogues));
    show(plants, catalogues);
  } catch (refused) {
    feedState('reconnecting');
    failure('The server does not answer', `${refused.message}. Trying again in five seconds.`);
    setTimeout(start, 5000);
  }
}

start();
