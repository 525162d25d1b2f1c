// One plant, one scope: live power, today's values, and a chart per KPI.

import { plantAddress } from './address.js';
import { alerts } from './alerts.js';
import * as api from './api.js';
import { chartCard, powerChart } from './chart-card.js';
import { livePower, POWER } from './complete.js';
import { fill, h } from './dom.js';
import { exportForm } from './export.js';
import { explainPanel } from './explain.js';
import { heardValue } from './feed.js';
import { date, number, time, unit } from './format.js';
import { headline } from './headline.js';
import { follow } from './live.js';
import { meters } from './meters.js';
import { intervalPicker, scopeTree } from './pickers.js';
import { replayEnd } from './replay-end.js';
import { now as shownAt, replay } from './run.js';
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
    await Promise.all([parts.power.load(scope), parts.charts.load()]);
    if (replay() === null) await Promise.all([parts.meters.load(), parts.strangers.load(), parts.rejections.load()]);
  }

  /** What is replayed does not come live: it is read once, up to where it ends. */
  function showReplay() {
    const run = replay();
    const say = (text) => feedState('replay', `Replay “${run}”, not live${text}`);
    say('.');
    replayEnd(plant, scope)
      .then(async (end) => {
        if (end === null) return say(': it has no values here.');
        await load();
        return say(`: what follows is as it was when its readings end, ${date(end, plant.timeZone)}, ${time(end, plant.timeZone)}.`);
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

function content(plant, scope, per, { alerts: open, power, tiles, charts, meters: known, strangers: unknown, rejections: refused }) {
  return h(
    'div',
    {},
    open.element,
    power.element,
    h('div.section', {}, h('h2', {}, replay() === null ? 'Today' : 'Last day of the replay'), h('span.meta', {}, 'Select a value to see where it comes from')),
    tiles.element,
    h(
      'div.section',
      {},
      h('h2', {}, `Trends, ${INTERVALS[per].shows}${replay() === null ? '' : ' of the replay'}`),
      intervalPicker(plant, scope, per),
    ),
    charts.element,
    h(
      'ul.key',
      { 'aria-label': 'Key to the charts' },
      [['final', 'final'], ['provisional', 'provisional: late readings are awaited'], ['revised', 'revised after it was final'], ['gap', 'no value']].map(
        ([mark, text]) => h('li', {}, h(`i.${mark}`, { 'aria-hidden': true }), text),
      ),
    ),
    exportForm(plant, scope, per),
    known.element,
    unknown.element,
    refused.element,
  );
}

function powerPanel(plant, explain, catalogue) {
  const kpi = catalogue.find((each) => each.id === POWER);
  const title = replay() === null ? 'Live power' : 'Power at the end';
  const now = h('span', {}, number(null));
  const symbol = h('small', {}, 'kW');
  const about = h('div.label', {}, 'average of the minute');
  const figure = h('button.now', { type: 'button', onclick: () => last && explain(kpi, { ...last, interval: 'minute' }) }, now, symbol);
  const plot = powerChart(plant, kpi, explain, show);
  const element = h(
    'section.power',
    { 'aria-label': title },
    h('div', {}, h('div.label', {}, title), figure, about),
    plot.element,
  );
  let last;

  function show() {
    const minutes = plot.values();
    element.hidden = replay() !== null && minutes.length === 0;
    if (minutes.length === 0) return;
    const { value, reason } = livePower(minutes, shownAt());
    last = value ?? minutes[minutes.length - 1];
    now.textContent = number(value?.value);
    symbol.textContent = unit(last.unit);
    about.textContent = value ? `average of the minute ${time(Date.parse(value.start), plant.timeZone)}` : reason;
  }

  return {
    element,
    show,
    load: (scope) => plot.load(scope),
    leave: () => plot.leave(),
    take(value) {
      if (value.kpi === POWER && value.interval === 'minute') plot.take(value);
    },
  };
}

const byPillar = (catalogue) => PILLARS.flatMap(([pillar]) => catalogue.filter((kpi) => kpi.pillar === pillar));

/** Tiles appear with their first value: a KPI that never has one does not apply to the scope. */
function todaysTiles(plant, catalogue, explain) {
  const tiles = new Map();
  const element = h('div.tiles');
  const empty = h('p.meta', {}, replay() === null ? 'No values today yet.' : 'No values of a day.');
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
  const empty = h('p.meta', { hidden: true }, 'No values in this time.');
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
