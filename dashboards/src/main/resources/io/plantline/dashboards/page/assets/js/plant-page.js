// One plant, one scope, to be read in a second: what is open, live power against its limit, and the day at a glance. All of
// today's values and a chart per KPI are folded below.

import { plantAddress } from './address.js';
import { again } from './again.js';
import { alerts } from './alerts.js';
import * as api from './api.js';
import { attention } from './attention.js';
import { demandPanel } from './demand.js';
import { fill, h } from './dom.js';
import { explainPanel } from './explain.js';
import { heardValue } from './feed.js';
import { t } from './language.js';
import { date, time } from './format.js';
import { glance } from './glance.js';
import { headline } from './headline.js';
import { follow } from './live.js';
import { scopeTree } from './pickers.js';
import { powerPanel } from './power-panel.js';
import { replayEnd } from './replay-end.js';
import { noValuesOfRun } from './run-list.js';
import { replay } from './run.js';
import { thisShift } from './this-shift.js';
import { todaysTiles } from './todays-tiles.js';
import { trendsFold } from './trends-fold.js';

const LOOK = 30_000;

/**
 * Shows the plant; returns how to leave it.
 *
 * @param atAGlance true where only what is read in a second is shown, as on a wall
 */
export function plantPage(main, { plant, scope, per, catalogue, feedState, atAGlance = false }) {
  const explain = (kpi, value) => explainPanel({ plant, scope, kpi, interval: value.interval, start: value.start });
  const parts = {
    alerts: alerts(plant),
    power: powerPanel(plant, scope, explain, catalogue),
    demand: demandPanel(plant, scope),
    glance: glance(plant, scope, catalogue),
    ...(atAGlance
      ? {}
      : {
          shift: thisShift(plant, scope),
          tiles: todaysTiles(plant, catalogue, explain),
          charts: trendsFold({ plant, scope, per, catalogue, explain, feedState }),
          health: health(plant),
        }),
  };
  const clock = h('span.meta');
  fill(main, headline(plant, { scope, beside: clock, keep: { scope: scope.id } }), h('div.columns', {}, scopeTree(plant, scope, (other) => plantAddress(plant, '', { scope: other.id, per })), atAGlance ? glimpse(parts) : content(parts)));
  const tick = () => {
    const zone = plant.timeZone.replace('_', ' ');
    const when = replay() === null ? ` ${time(Date.now(), plant.timeZone)}` : '';
    clock.textContent = `${plant.country} · ${zone}${when} · ${plant.currency}`;
  };
  tick();
  const ticking = setInterval(() => {
    tick();
    parts.power.show();
  }, 1000);
  const each = Object.values(parts);

  async function load() {
    await parts.alerts.load();
    const [minute, today] = await Promise.all([...['minute', 'day'].map((interval) => api.latest(plant.id, scope.id, interval)), parts.health?.load()]);
    [...minute, ...today].forEach((value) => each.forEach((part) => part.take?.(value)));
    await Promise.all([parts.power.load(scope), parts.demand.load(), parts.glance.load(), parts.shift?.load(), parts.charts?.load()]);
  }

  /** What is replayed does not come live: it is read once, up to where it ends. */
  function showReplay() {
    const run = replay();
    feedState('replay', t('Replay “{run}”, not live.', { run }));
    replayEnd(plant, scope)
      .then(async (end) => {
        if (end === null) {
          feedState('replay', t('Replay “{run}”, not live: it has no values here.', { run }));
          return noValuesOfRun(main, { plant, scope, part: '' });
        }
        await load();
        return feedState('replay', t('Replay “{run}”, not live: what follows is as it was when its readings end, {time}.', { run, time: `${date(end, plant.timeZone)}, ${time(end, plant.timeZone)}` }));
      })
      .catch((refused) => feedState('down', refused));
    return () => {};
  }

  const followLive = () => follow(
    { plant: plant.id, scope: scope.id, interval: [...new Set(['minute', 'day', per])].join() },
    {
      ready: () => load().catch((refused) => feedState('down', refused)),
      value: (value) => {
        heardValue(value, plant.timeZone);
        each.forEach((part) => part.take?.(value));
      },
      alert: parts.alerts.alert,
      state: feedState,
    },
  );
  const unfollow = replay() === null ? followLive() : showReplay();
  return () => {
    clearInterval(ticking);
    unfollow();
    each.forEach((part) => part.leave?.());
  };
}

const glimpse = ({ alerts: open, power, demand, glance: day }) => h('div.glimpse', {}, h('div.power-and-demand', {}, power.element, demand.element), day.element, open.element);

function content({ alerts: open, power, demand, glance: day, shift, tiles, charts, health: asks }) {
  return h(
    'div',
    {},
    open.element,
    h('div.power-and-demand', {}, power.element, demand.element),
    day.element,
    shift.element,
    asks.element,
    h('div.section', {}, h('h2', {}, replay() === null ? t('Today') : t('Last day of the replay')), h('span.meta', {}, t('Open a line for all of its values; select one to see where it comes from'))),
    tiles.element,
    charts.element,
  );
}

/** How the data of a plant is doing, each word of it a way there; a replay has meters of its own that nobody watches. */
function health(plant) {
  const asks = attention(plant);
  const looking = again(LOOK, async () => (replay() === null ? asks.load(await api.openAlerts().catch(() => null)) : null));
  const leave = () => {
    looking.leave();
    asks.leave();
  };
  return { element: asks.element, load: looking.now, leave };
}
