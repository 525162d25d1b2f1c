// Starts the page and shows what the address asks for: #/ all plants, #/plant/ID/PART?scope=ID&… a part of one of them,
// #/rejected what was rejected of none. With run=ID, there or before the #, it shows a replay instead of what is live.

import { everyPlant, plantAddress } from './address.js';
import { alertsPage } from './alerts-page.js';
import * as api from './api.js';
import { batchesPage } from './batches-page.js';
import { fill, h } from './dom.js';
import { energyPage } from './energy-page.js';
import { feedState } from './feed.js';
import { flowsPage } from './flows-page.js';
import { speak, t } from './language.js';
import { contact } from './live.js';
import { overview } from './overview.js';
import { metersPage } from './meters-page.js';
import { performancePage } from './performance-page.js';
import { plantPage } from './plant-page.js';
import { rejectedPage } from './rejected-page.js';
import { researchPage } from './research-page.js';
import { replayedPlants } from './replayed-plants.js';
import { choose, replay } from './run.js';
import * as session from './session.js';
import { because } from './told.js';
import { tellStrange } from './strange-words.js';
import { INTERVALS } from './values.js';
import { schedulePage } from './schedule-page.js';
import { wall } from './wall.js';

const PARTS = {
  '': plantPage,
  energy: energyPage,
  performance: performancePage,
  flows: flowsPage,
  batches: batchesPage,
  schedule: schedulePage,
  alerts: alertsPage,
  research: researchPage,
  meters: metersPage,
  rejected: rejectedPage,
};

const RETRY = 5000;

const main = document.getElementById('content');
const tabs = document.getElementById('plants');
const strange = document.getElementById('strange');
let leave = () => {};
let waiting = null;

function asked(plants) {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [kind = '', id, part = ''] = path.split('/').map(decoded);
  const parameters = new URLSearchParams(query);
  const plant = kind === 'plant' ? plants.find((each) => each.id === id) : undefined;
  return {
    kind,
    id,
    part,
    plant,
    scope: parameters.get('scope') === null ? plant?.scopes[0] : plant?.scopes.find((each) => each.id === parameters.get('scope')),
    parameters,
    per: Object.hasOwn(INTERVALS, parameters.get('per')) ? parameters.get('per') : 'settlement',
    period: parameters.get('period'),
    day: parameters.get('day'),
    shift: parameters.get('shift'),
    from: parameters.get('from'),
    to: parameters.get('to'),
    by: parameters.get('by'),
    alert: parameters.get('alert'),
    against: parameters.get('against'),
    other: parameters.get('other'),
    run: parameters.get('run') ?? new URLSearchParams(location.search).get('run'),
    path,
  };
}

/** What the wall may show, by the word that an address has for it. */
const wallViews = (plants, catalogues) => ({
  plants: { every: (place) => overview(place, { plants, catalogues, feedState }) },
  ...Object.fromEntries(Object.entries({ now: plantPage, energy: energyPage, performance: performancePage, flows: flowsPage, batches: batchesPage, alerts: alertsPage }).map(([id, page]) =>
    [id, { each: (place, plant) => page(place, { plant, scope: plant.scopes[0], per: 'settlement', atAGlance: true, period: null, day: null, catalogue: catalogues.get(plant.id), feedState }) }])),
});
/** A link that was cut off leads to a plant that there is not, and no further. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function showTabs(plants, current) {
  const tab = (href, name, here) => h('a', { href, 'aria-current': here ? 'page' : null }, name);
  fill(tabs, tab(everyPlant(), t('All plants'), !current), plants.map((plant) => tab(plantAddress(plant), plant.name, plant === current)));
  tabs.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function failure(title, text, ...ways) {
  fill(main, h('div.failure', { role: 'alert' }, h('h1', {}, title), h('p', {}, text), ways));
}

/** Where there is nothing to show, there may be contact all the same. */
function nowhere(...says) {
  failure(...says);
  return contact(null, feedState, () => {}).leave;
}

function noSuchScope(plant, part, { scope, ...kept }) {
  const way = ({ id, name }) => h('li', {}, h('a.way-on', { href: plantAddress(plant, part, { ...kept, scope: id }) }, name));
  return nowhere(t('No such scope'), t('{plant} has no scope “{scope}”. Its scopes are:', { plant: plant.name, scope }), h('ul.plain', {}, plant.scopes.map(way)));
}

/** Whoever writes of plants may mean one, or all. */
function noSuchPage(plants, { kind, id, part, path }) {
  const plant = plants.find((each) => each.id === id);
  const way = kind !== 'plants' ? null : plant ? [plantAddress(plant, Object.hasOwn(PARTS, part) ? part : ''), plant.name] : [everyPlant(), t('All plants')];
  return nowhere(t('No such page'), t('There is nothing at “{path}”. Choose a plant above.', { path }), way === null ? '' : h('p', {}, h('a.way-on', { href: way[0] }, way[1])));
}

function show(plants, catalogues) {
  leave();
  const { kind, id, part, path, run, parameters, ...view } = asked(plants);
  const replayed = replay() !== null;
  choose(run);
  if (replayed && replay() === null) feedState('connecting');
  document.title = view.plant ? `${view.plant.name} · Plantline` : 'Plantline';
  showTabs(plants, view.plant);
  tellStrange(strange, kind, parameters);
  if (kind === 'plant' && !view.plant) leave = nowhere(t('No such plant'), t('There is no plant “{id}”. Choose one above.', { id }));
  else if (view.plant && !view.scope) leave = noSuchScope(view.plant, part, Object.fromEntries(parameters));
  else if (view.plant && Object.hasOwn(PARTS, part)) leave = PARTS[part](main, { ...view, catalogue: catalogues.get(id), feedState });
  else if (path === 'wall') leave = wall(main, { plants, views: wallViews(plants, catalogues), feedState });
  else if (path === 'rejected') leave = rejectedPage(main, { feedState });
  else if (path !== '') leave = noSuchPage(plants, { kind, id, part, path });
  else if (replay() !== null) leave = replayedPlants(main, { plants, feedState });
  else leave = overview(main, { plants, catalogues, feedState });
}

/** Until there is anything to show; the server is asked again by itself, or at once by whoever presses. */
function unanswered(why) {
  const again = () => {
    clearTimeout(waiting);
    start();
  };
  clearTimeout(waiting);
  waiting = setTimeout(again, RETRY);
  feedState('reconnecting');
  failure(t('The server does not answer'), [because(why), ' ', t('Trying again in five seconds.')], h('button.again', { type: 'button', onclick: again }, t('Try again now')));
}

async function start() {
  try {
    const asking = api.plants(); // at once: whoever has to sign in first is told so by both answers
    asking.catch(() => {});
    if (!(await session.begin(document.getElementById('who')))) {
      location.replace(session.signInPage());
      return;
    }
    document.addEventListener('signed-out', () => feedState('signed-out', t('Your session is over. The values shown are out of date.')));
    const plants = await asking;
    const catalogues = new Map(await Promise.all(plants.map(async ({ id }) => [id, await api.catalogue(id)])));
    addEventListener('hashchange', () => show(plants, catalogues));
    show(plants, catalogues);
  } catch (refused) {
    unanswered(refused);
  }
}

fill(main, h('p.meta', { role: 'status' }, t('Reading …')));
speak(document.getElementById('language'));
start();
