// One plant, one scope: live power, today's values, and a chart per KPI.

import { plantAddress } from './address.js';
import { alerts } from './alerts.js';
import * as api from './api.js';
import { chartCard } from './chart-card.js';
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
import { replay } from './run.js';
import { rejections } from './rejections.js';
import { strangers } from './strangers.js';
import { tile } from './tile.js';
import { INTERVALS, PILLARS } from './values.js';

/** Shows the plant; returns how to leave it. */
export function plantPage(main, { plant, scope, per, catalogue, feedState }) {
  const explain = (kpi, value) => explainPanel({ plant, scope, kpi, interval: value.interval, start: value.start });
  const parts = {
    alerts: alerts(plant),
    power: powerPanel(plant, explain, catalogue),
    demand: demandPanel(plant, scope),
    glance: glance(plant, scope, catalogue),
    tiles: todaysTiles(plant, catalogue, explain),
    charts: trends(plant, scope, per, catalogue, explain),
    meters: meters(plant),
    strangers: strangers(plant),
    rejections: rejections(plant),
  };
  const clock = h('span.meta');
  fill(main, headline(plant, { scope, beside: clock, keep: { scope: scope.id } }), h('div.columns', {}, scopeTree(plant, scope, (other) => plantAddress(plant, '', { scope: other.id, per })), content(plant, scope, per, parts)));
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
    await Promise.all([parts.power.load(scope), parts.demand.load(), parts.glance.load(), parts.charts.load()]);
    if (replay() === null) await Promise.all([parts.meters.load(), parts.strangers.load(), parts.rejections.load()]);
  }

  /** What is replayed does not come live: it is read once, up to where it ends. */
  function showReplay() {
    const run = replay();
    feedState('replay', t('Replay “{run}”, not live.', { run }));
    replayEnd(plant, scope)
      .then(async (end) => {
        if (end === null) return feedState('replay', t('Replay “{run}”, not live: it has no values here.', { run }));
        await load();
        return feedState('replay', t('Replay “{run}”, not live: what follows is as it was when its readings end, {time}.', { run, time: `${date(end, plant.timeZone)}, ${time(end, plant.timeZone)}` }));
      })
      .catch((refused) => feedState('down', refused.message));
    return () => {};
  }

  const followLive = () => follow(
    { plant: plant.id, scope: scope.id, interval: [...new Set(['minute', 'day', per])].join() },
    {
      ready: () => load().catch((refused) => feedState('down', refused.message)),
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

function content(plant, scope, per, { alerts: open, power, demand, glance: day, tiles, charts, meters: known, strangers: unknown, rejections: refused }) {
  return h(
    'div',
    {},
    open.element,
    h('div.power-and-demand', {}, power.element, demand.element),
    day.element,
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

const byPillar = (catalogue) => PILLARS.flatMap(([pillar]) => catalogue.filter((kpi) => kpi.pillar === pillar));

/** Tiles appear with their first value: a KPI that never has one does not apply to the scope. */
function todaysTiles(plant, catalogue, explain) {
  const tiles = new Map();
  const element = h('div.tiles');
  const empty = h('p.meta', {}, replay() === null ? t('No values today yet.') : t('No values of a day.'));
  element.append(empty);
  const order = byPillar(catalogue).filter((kpi) => kpi.intervals.includes('day'));
  const group = (name, kpis) => (kpis.length ? [h('h3', {}, name), ...kpis.map((kpi) => tiles.get(kpi.id).element)] : []);
  return {
    element,
    take(value) {
      const kpi = order.find((each) => each.id === value.kpi);
      if (value.interval !== 'day' || !kpi) return;
      if (!tiles.has(kpi.id)) {
        empty.remove();
        const made = tile(plant, kpi, explain);
        tiles.set(kpi.id, made);
        fill(element, PILLARS.flatMap(([pillar, name]) => group(name, order.filter((each) => each.pillar === pillar && tiles.has(each.id)))));
      }
      tiles.get(kpi.id).take(value);
    },
  };
}

function trends(plant, scope, per, catalogue, explain) {
  const order = byPillar(catalogue).filter((kpi) => kpi.intervals.includes(per));
  const cards = new Map(order.map((kpi) => [kpi.id, chartCard(plant, scope, kpi, per, explain)]));
  const empty = h('p.meta', { hidden: true }, t('No values in this time.'));
  const element = h('div.charts', {}, empty, [...cards.values()].map((card) => card.element));
  return {
    element,
    /** Only what the scope has ever had: most of the catalogue does not apply to any one scope. */
    async load() {
      const had = new Set((await api.latest(plant.id, scope.id, per)).map((value) => value.kpi));
      await Promise.all([...cards].filter(([kpi]) => had.has(kpi)).map(([, card]) => card.load()));
      empty.hidden = [...cards.values()].some((card) => !card.element.hidden);
    },
    leave: () => cards.forEach((card) => card.leave()),
    take(value) {
      if (value.interval !== per || !cards.has(value.kpi)) return;
      empty.hidden = true;
      cards.get(value.kpi).take(value);
    },
  };
}
