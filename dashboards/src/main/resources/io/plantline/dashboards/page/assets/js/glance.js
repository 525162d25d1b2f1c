// The day of a scope at a glance: energy per good unit against its target and its baseline, money, carbon, output, water and waste.

import * as api from './api.js';
import { energyOfBaseline, offBaseline, ofBaseline } from './baseline-held.js';
import { notDueYet, todayJustBegun } from './begun.js';
import { fill, h } from './dom.js';
import { explainPanel } from './explain.js';
import { brief, number, signed, unit } from './format.js';
import { onceAFrame } from './frames.js';
import { t } from './language.js';
import { onlyObserved } from './observed.js';
import { containsNow } from './progress.js';
import { replay } from './run.js';
import { said } from './said.js';
import { replaces } from './values.js';

const INTENSITY = 'energy-intensity';
const AGAINST = 'enpi-normalised';
const DAY_AND_MORE = 26.5 * 3600e3;
const EVERY = 20_000;
const MUCH = 5;
const SHOWN = [
  { kpi: INTENSITY, name: t('Energy per good unit'), against: true },
  { kpi: 'energy-cost', name: t('Energy cost') },
  { kpi: 'ghg-scope1', name: t('CO₂e, own fuels') },
  { kpi: 'ghg-scope2-location', name: t('CO₂e, electricity') },
  { kpi: 'ghg-scopes-1-2', name: t('CO₂e together, scope 2 location-based') },
  { kpi: INTENSITY, name: t('Production'), output: true },
  { kpi: 'water-withdrawal', name: t('Water') },
  { kpi: 'waste-total', name: t('Waste') },
];

/** Takes the values of days as they come; a day that is over is not today. */
export function glance(plant, scope, catalogue) {
  const queue = onceAFrame();
  const newest = new Map();
  const before = { day: null, values: new Map() };
  const held = { day: null, energy: null };
  const wanted = new Set([...SHOWN.map(({ kpi }) => kpi), AGAINST]);
  const cards = SHOWN.map(card);
  const element = h('div.figures-of.glance', { hidden: true }, cards.map((each) => each.element));

  function take(value) {
    if (value.interval !== 'day' || !wanted.has(value.kpi) || !replaces(newest.get(value.kpi), value)) return;
    newest.set(value.kpi, value);
    queue(show);
  }

  function ofToday(kpi) {
    const value = newest.get(kpi);
    return value && (replay() !== null || containsNow(value)) ? value : undefined;
  }

  function show() {
    cards.forEach((each) => each.show());
    element.hidden = cards.every((each) => each.element.hidden);
    baseline();
    yesterday().catch(() => {
      before.day = null; // the next look asks again
    });
  }

  /** Looks up which energy the baseline is of, once for each day. */
  async function baseline() {
    const ratio = ratioOf(ofToday(INTENSITY));
    if (ratio === null || ratio.start === held.day) return;
    held.day = ratio.start;
    held.energy = await energyOfBaseline(plant, scope, ratio.start);
    queue(show);
  }

  /** Reads the day before, once for each day: without it a value stands alone. */
  async function yesterday() {
    const day = SHOWN.map(({ kpi }) => ofToday(kpi)?.start).find(Boolean);
    if (replay() !== null || !day || day === before.day) return;
    before.day = day;
    before.values.clear();
    const end = Date.parse(day);
    await Promise.all([...wanted].filter((kpi) => kpi !== AGAINST && catalogue.some(({ id }) => id === kpi)).map(async (kpi) => {
      const { values } = await api.series(plant.id, kpi, scope.id, 'day', end - DAY_AND_MORE, end);
      if (before.day === day && values.length) before.values.set(kpi, values.at(-1));
    }));
    queue(show);
  }

  function card({ kpi, name, against, output }) {
    const figure = h('span');
    const symbol = h('small');
    const aim = h('small');
    const about = h('small');
    const without = h('small.why');
    const open = () => explainPanel({ plant, scope, kpi: catalogue.find(({ id }) => id === kpi), interval: 'day', start: newest.get(kpi).start });
    const button = h('button.figure-of', { type: 'button', 'data-kpi': kpi, hidden: true, onclick: open }, h('span.label', {}, name), h('strong', {}, figure, symbol), aim, about, without);
    const amount = (value) => (output ? value?.denominator : value?.value) ?? null;
    let warns = false;

    function remark(value) {
      const early = value ? notDueYet(plant, value) : todayJustBegun(plant);
      warns = early === null;
      if (early !== null) return early;
      if (!value) return t('no value today');
      if (!output && value.value === null) return said(brief(value.reason));
      const ratio = against ? ratioOf(value) : null;
      const little = onlyObserved(value);
      warns = ratio === null ? little !== null : !ratio.reason && (ratio.value - 1) * 100 > MUCH;
      if (ratio !== null) return [[offBaseline(value, ratio, held.energy), little].filter(Boolean).join('; '), h('br'), ofBaseline(ratio)];
      const last = before.day === value.start ? before.values.get(kpi) : null;
      const known = amount(last);
      return [little, ...(known === null ? [] : [t('so far; yesterday {value}', { value: number(known) }), onlyObserved(last)])].filter(Boolean).join('; ');
    }

    return {
      element: button,
      /** In place, so that whoever has come to the button with the keyboard stays there. */
      show() {
        const value = ofToday(kpi);
        const known = newest.get(kpi);
        button.hidden = !known || (output && amount(known) === null);
        if (button.hidden) return;
        button.classList.toggle('is-unknown', amount(value) === null);
        figure.textContent = number(amount(value));
        symbol.textContent = value ? ` ${unit(output ? known.unit.split('/')[1] ?? '' : known.unit)}` : '';
        const off = against && value ? offTarget(value) : null;
        aim.hidden = off === null;
        aim.textContent = off === null ? '' : t('{change} % against its target', { change: signed(off) });
        aim.className = off > 0 ? 'why' : '';
        fill(about, remark(value));
        about.className = warns ? 'why' : '';
        fill(without, value?.value === null || output || !value?.reason ? null : said(brief(value.reason)));
      },
    };
  }

  /** The energy of the same day against what the baseline expects, or null. */
  function ratioOf(value) {
    const ratio = newest.get(AGAINST);
    return value && ratio?.start === value.start && ratio.value !== null ? ratio : null;
  }

  /** By how many percent it is off what the plant file means it to be on that day, or null. */
  function offTarget({ kpi, value, start }) {
    const meant = plant.targets.find((each) => each.kpi === kpi && each.scope === scope.id && Date.parse(each.from) <= Date.parse(start) && Date.parse(start) < Date.parse(each.to));
    return !meant || meant.value === 0 || value === null ? null : (value / meant.value - 1) * 100;
  }

  const looking = setInterval(() => queue(show), EVERY);
  return { element, take, load: show, leave: () => clearInterval(looking) };
}
