// One plant, one scope: live power, today's values, and a chart per KPI.

import { plantAddress } from './address.js';
import { alerts } from './alerts.js';
import * as api from './api.js';
import { demandPanel } from './demand.js';
import { fill, h } from './dom.js';
import { exportForm } from './export.js';
import { explainPanel } from './explain.js';
import { heardValue } from './feed.js';
import { t } from './language.js';
import { date, time } from './format.js';
import { glance } from './glance.js';
import { headline } from './headline.js';
import { follow } from './live.js';
import { meters } from './meters.js';
import { intervalPicker, scopeTree } from './pickers.js';
import { powerPanel } from './power-panel.js';
import { replayEnd } from './replay-end.js';
import { noValuesOfRun } from './run-list.js';
import { replay } from './run.js';
import { rejections } from './rejections.js';
import { strangers } from './strangers.js';
import { thisShift } from './this-shift.js';
import { todaysTiles } from './todays-tiles.js';
import { trends } from './trends.js';
import { INTERVALS } from './values.js';

/**
 * Shows the plant; returns how to leave it.
 *
 * @param atAGlance true where only what is read in a second is shown, as on a wall
 */
export function plantPage(main, { plant, scope, per, catalogue, feedState, atAGlance = false }) {
  const explain = (kpi, value) => explainPanel({ plant, scope, kpi, interval: value.interval, start: value.start });
  const parts = {
    alerts: alerts(plant),
    power: powerPanel(plant, explain, catalogue),
    demand: demandPanel(plant, scope),
    glance: glance(plant, scope, catalogue),
    ...(atAGlance
      ? {}
      : {
          shift: thisShift(plant, scope),
          tiles: todaysTiles(plant, catalogue, explain),
          charts: trends(plant, scope, per, catalogue, explain),
          meters: meters(plant),
          strangers: strangers(plant),
          rejections: rejections(plant),
        }),
  };
  const clock = h('span.meta');
  fill(main, headline(plant, { scope, beside: clock, keep: { scope: scope.id } }), h('div.columns', {}, scopeTree(plant, scope, (other) => plantAddress(plant, '', { scope: other.id, per })), atAGlance ? glimpse(parts) : content(plant, scope, per, parts)));
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
    const [minute, today] = await Promise.all(['minute', 'day'].map((interval) => api.latest(plant.id, scope.id, interval)));
    [...minute, ...today].forEach((value) => each.forEach((part) => part.take?.(value)));
    await Promise.all([parts.power.load(scope), parts.demand.load(), parts.glance.load(), parts.shift?.load(), parts.charts?.load()]);
    if (replay() === null) await Promise.all([parts.meters, parts.strangers, parts.rejections].map((part) => part?.load()));
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
        heardValue();
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

function content(plant, scope, per, { alerts: open, power, demand, glance: day, shift, tiles, charts, meters: known, strangers: unknown, rejections: refused }) {
  return h(
    'div',
    {},
    open.element,
    h('div.power-and-demand', {}, power.element, demand.element),
    day.element,
    shift.element,
    h('div.section', {}, h('h2', {}, replay() === null ? t('Today') : t('Last day of the replay')), h('span.meta', {}, t('Select a value to see where it comes from'))),
    tiles.element,
    h(
      'div.section',
      {},
      h('h2', {}, t(replay() === null ? 'Trends, {time}' : 'Trends, {time} of the replay', { time: INTERVALS[per].shows })),
      intervalPicker(plant, scope, per),
    ),
    charts.element,
    h(
      'ul.key',
      { 'aria-label': t('Key to the charts') },
      [['final', t('final')], ['provisional', t('provisional: late readings are awaited')], ['revised', t('revised after it was final')], ['gap', t('no value')]].map(
        ([mark, text]) => h('li', {}, h(`i.${mark}`, { 'aria-hidden': true }), text),
      ),
    ),
    exportForm(plant, scope, per),
    known.element,
    unknown.element,
    refused.element,
  );
}
