// All plants at a glance.

import { plantAddress } from './address.js';
import { again } from './again.js';
import * as api from './api.js';
import { attention } from './attention.js';
import { notDueYet, todayJustBegun } from './begun.js';
import { isAwaited, livePower, POWER } from './complete.js';
import { fill, h } from './dom.js';
import { explainPanel } from './explain.js';
import { heardValue } from './feed.js';
import { ago, brief, legible, number, share, time, unit, withUnit } from './format.js';
import { onceAFrame } from './frames.js';
import { t } from './language.js';
import { follow } from './live.js';
import { caveats } from './observed.js';
import { inProgress, soFar } from './progress.js';
import { reached } from './reached.js';
import { said } from './said.js';
import { Slots } from './slots.js';
import { spark } from './spark.js';
import { replaces } from './values.js';

const OUTPUT = 'energy-intensity';
const CARBON = 'ghg-scopes-1-2';
const SCOPE_2 = 'ghg-scope2-location';
const FIGURES = [['final-energy-total', t('Energy today')], ['energy-cost', t('Energy cost today')], [CARBON, t('CO₂e today, scopes 1 and 2')], [OUTPUT, t('Production today')]];
const LOOK = 30_000;
const SOON = 1000;
const TREND = 2 * 3600e3;

/** Shows the overview; returns how to leave it. */
export function overview(main, { plants, catalogues, feedState }) {
  const cards = new Map(plants.map((plant) => [plant.id, card(plant, catalogues.get(plant.id))]));
  fill(
    main,
    h('div.headline', {}, h('h1', {}, t('All plants')), h('span.meta', {}, t('{count} plants', { count: plants.length })), h('a.to-wall', { href: '#/wall' }, t('Wall screen'))),
    h('div.cards', {}, [...cards.values()].map((each) => each.element)),
  );
  const tick = setInterval(() => cards.forEach((each) => each.tick()), 1000);
  const looking = again(LOOK, async () => {
    const open = await api.openAlerts().catch(() => null);
    await Promise.allSettled([...cards.values()].map((each) => each.attend(open)));
  });
  let soon = null;
  /** Alerts come in heaps: one look for all of a second. */
  const lookSoon = () => {
    soon ??= setTimeout(() => {
      soon = null;
      looking.now();
    }, SOON);
  };
  const leave = follow(
    {
      scope: plants.map((plant) => plant.scopes[0].id).join(),
      interval: 'minute,day',
      kpi: [POWER, 'data-coverage', SCOPE_2, ...FIGURES.map(([kpi]) => kpi)].join(),
    },
    {
      ready: () => {
        cards.forEach((each) => each.load().catch((refused) => feedState('down', refused)));
        looking.now();
      },
      alert: lookSoon,
      value: (value) => {
        heardValue(value, plants.find(({ id }) => id === value.plant)?.timeZone);
        cards.get(value.plant)?.hear(value);
      },
      state: feedState,
    },
  );
  return () => {
    clearInterval(tick);
    clearTimeout(soon);
    looking.leave();
    cards.forEach((each) => each.leave());
    leave();
  };
}

function card(plant, catalogue) {
  const scope = plant.scopes[0].id;
  const queue = onceAFrame();
  const values = new Map();
  const minutes = new Slots(TREND);
  const come = reached();
  let heard = null;
  let loaded = false;
  const power = h('span', {}, number(null));
  const symbol = h('small', {}, 'kW');
  const about = h('div.label', {}, t('Power from the grid, average of the minute'));
  const picture = spark();
  const clock = h('span.meta');
  const age = h('span.age');
  const cover = h('meter', { min: 0, max: 1, low: 0.9, high: 0.98, optimum: 1, 'aria-label': t('Coverage today') });
  const covered = h('span', {}, t('coverage'));
  const figures = FIGURES.map(([kpi, label]) => ({ kpi, value: h('dd'), why: whyOf(plant, kpi, catalogue), label }));
  const asks = attention(plant);
  const element = h(
    'article.card',
    { 'data-plant': plant.id },
    h('header', {}, h('h2', {}, h('a.whole', { href: plantAddress(plant) }, plant.name)), clock),
    h('div.now', {}, power, symbol),
    about,
    h('div.trend', {}, picture.element, h('small', {}, t('last 2 hours'))),
    h('dl.figures', {}, figures.map((figure) => h('div', {}, h('dt', {}, figure.label), figure.value))),
    asks.element,
    h('footer', {}, h('span.cover', {}, cover, covered), age),
  );

  function take(value, at) {
    if (value.scope !== scope) return;
    heard = Math.max(heard ?? 0, Math.min(at, Date.now()));
    if (value.interval === 'minute') {
      if (value.kpi === POWER) minutes.take(value);
    } else if (replaces(values.get(value.kpi), value)) {
      values.set(value.kpi, value);
    }
    queue(show);
  }

  function hear(value) {
    if (value.scope === scope) come.take(value, plant.timeZone);
    take(value, Date.now());
  }

  /** What a day long over has told is not today's. */
  function ofToday(kpi) {
    const value = values.get(kpi);
    return value && inProgress(value) ? value : undefined;
  }

  function show() {
    const now = Date.now();
    figures.forEach(({ kpi, value: place, why }) => {
      const value = ofToday(kpi);
      if (!value && !loaded) return; // nobody knows yet
      if (kpi === OUTPUT) output(plant, place, value, why);
      else figure(plant, place, value, why);
    });
    scope2(figures.find(({ kpi }) => kpi === CARBON).value, ofToday(SCOPE_2));
    coverage(ofToday('data-coverage'));
    const drawn = minutes.values(now).filter((value) => !isAwaited(POWER, value, now));
    picture.draw(drawn.map((value) => [value.start, value.value]), now - TREND, now);
    tick();
  }

  function live() {
    const known = minutes.values(Date.now());
    if (known.length === 0) {
      if (loaded) fill(about, t('Power from the grid:'), ' ', t('no value yet'));
      return;
    }
    const { value, reason } = livePower(known, Date.now());
    power.textContent = number(value?.value);
    symbol.textContent = unit(known[0].unit);
    fill(about, value ? t('Power from the grid, average of the minute {time}', { time: time(Date.parse(value.start), plant.timeZone) }) : [t('Power from the grid:'), ' ', reason]);
  }

  function coverage(value) {
    const known = value?.value === null || !value ? null : soFar(value.value / 100, value);
    cover.value = known ?? 0;
    covered.textContent = known === null ? t(loaded ? 'coverage unknown' : 'coverage') : t(inProgress(value) ? '{share} covered so far' : '{share} covered', { share: share(known) });
  }

  function tick() {
    live();
    clock.textContent = `${plant.country} · ${time(Date.now(), plant.timeZone)}`;
    const passed = heard === null ? null : Date.now() - heard;
    const unheard = loaded ? t('no value yet') : '';
    const behind = come.behind();
    if (behind !== null) age.textContent = t('catching up: {time}', { time: behind });
    else age.textContent = passed === null ? unheard : t('updated {ago}', { ago: ago(passed) });
    age.dataset.old = passed === null || passed > 600e3 ? 'much' : passed > 120e3 || behind !== null ? 'some' : 'no';
  }

  async function load() {
    const now = Date.now();
    const [minute, today, line] = await Promise.all([
      api.latest(plant.id, scope, 'minute'),
      api.latest(plant.id, scope, 'day'),
      api.series(plant.id, POWER, scope, 'minute', now - TREND, now + 60e3),
    ]);
    line.values.forEach((value) => minutes.take({ ...value, unit: line.unit }));
    [...minute, ...today].forEach((value) => take(value, Date.parse(value.interval === 'minute' ? value.end : value.start)));
    loaded = true;
    show();
  }

  tick();
  /** Whether a figure is due depends on its meters. */
  async function attend(open) {
    await asks.load(open);
    queue(show);
  }

  return { element, hear, tick, load, attend, leave: asks.leave };
}

/** Why a figure is missing, which leads to where it comes from and what is missing where; it stays in place. */
function whyOf(plant, kpi, catalogue) {
  let shown = null;
  const element = h('button.why-of', { type: 'button', onclick: () => explainPanel({ plant, scope: plant.scopes[0], kpi: catalogue.find(({ id }) => id === kpi), interval: 'day', start: shown.start }) });
  return (value) => {
    shown = value;
    const reason = brief(value.reason);
    if (element.dataset.reason !== reason) fill(element, said(reason));
    element.dataset.reason = reason;
    return element;
  };
}

function figure(plant, place, value, why) {
  const early = value ? notDueYet(plant, value) : todayJustBegun(plant);
  if (early) fill(place, '—', h('small', {}, early));
  else if (!value) fill(place, '—', h('small.why', {}, t('no value today')));
  else if (value.value === null) {
    const told = why(value);
    if (told.parentElement !== place) fill(place, '—', told);
  }
  else {
    const { amount, symbol } = legible(value);
    fill(place, `${number(amount)} `, h('small', {}, unit(symbol)), caveats(value));
  }
}

/** What of the emissions is bought, and by which method it is counted. */
function scope2(place, value) {
  if (value && value.value !== null) place.append(h('small.of-it', {}, t('scope 2: {value}, location-based', { value: withUnit(value.value, value.unit) })));
}

/** What the energy per good unit is divided by, in the unit that output is counted in. */
function output(plant, place, value, why) {
  const made = value?.denominator;
  if (made === null || made === undefined) figure(plant, place, value && { ...value, value: null, reason: value.reason ?? '' }, why);
  else fill(place, `${number(made)} `, h('small', {}, unit(value.unit.split('/')[1] ?? '')), caveats({ ...value, reason: null }));
}
