// Today's values of a scope, a fold for each pillar: closed it tells the first few and how many there are, open it shows a
// tile of each; those without a value are folded away once more, each with its reason.

import { todayJustBegun } from './begun.js';
import { h, fill } from './dom.js';
import { fold } from './fold.js';
import { dayOfMonth, withUnit } from './format.js';
import { named, t } from './language.js';
import { onceAFrame } from './frames.js';
import { onlyObserved } from './observed.js';
import { figureOf } from './progress.js';
import { now, replay } from './run.js';
import { tile } from './tile.js';
import { PILLARS } from './values.js';

const TOLD = 3;

/** Tiles appear with their first word: a KPI that never has one does not apply to the scope. */
export function todaysTiles(plant, catalogue, explain) {
  const empty = h('p.meta', {}, replay() === null ? todayJustBegun(plant) ?? t('No values today yet.') : t('No values of a day.'));
  const pillars = PILLARS.map(([pillar, name]) => group(pillar, name, catalogue.filter((kpi) => kpi.pillar === pillar && kpi.intervals.includes('day'))));
  const places = new Map(pillars.flatMap((each) => each.kpis.map((kpi) => [kpi.id, each])));
  const element = h('div.pillars', {}, empty, pillars.map((each) => each.element));

  function group(pillar, name, kpis) {
    const tiles = new Map();
    const newest = new Map();
    const queue = onceAFrame();
    const [first, count, why] = [h('span.first'), h('span.meta'), h('summary')];
    const [there, rest] = [h('div.tiles'), h('div.tiles')];
    const folded = h('details.folded', { hidden: true }, why, rest);
    const element = fold(pillar, [h('h3', { 'data-pillar': pillar }, name), first, count], h('div', {}, there, folded));
    element.hidden = true;

    const isKnown = ({ id }) => newest.get(id).value !== null;
    const toldOf = (kpi) => h('span', {}, `${named(kpi)} `, h('b', {}, withUnit(figureOf(kpi.id, newest.get(kpi.id)), newest.get(kpi.id).unit)), ofEarlier(newest.get(kpi.id)), partly(kpi));

    /** The day of what is not of the running one. */
    const ofEarlier = ({ start, end }) => (replay() === null && Date.parse(end) <= now() ? h('small.why', {}, ` ${t('of {day}', { day: dayOfMonth(Date.parse(start), plant.timeZone) })}`) : null);

    /** How little was observed of what is told; of the quality of data that is the figure itself. */
    function partly(kpi) {
      const little = kpi.pillar === 'data-quality' ? null : onlyObserved(newest.get(kpi.id));
      return little && h('small.why', {}, ` ${little}`);
    }

    function arrange() {
      const had = kpis.filter(({ id }) => tiles.has(id));
      const [known, without] = [had.filter(isKnown), had.filter((kpi) => !isKnown(kpi))];
      place(there, known);
      place(rest, without);
      folded.hidden = without.length === 0;
      why.textContent = t('{count} without a value: why', { count: without.length });
      fill(first, known.slice(0, TOLD).map(toldOf));
      count.textContent = [t('{count} values', { count: known.length }), ...(without.length ? [t('{number} without', { number: String(without.length) })] : [])].join(' · ');
    }

    /** Only where it moves: nobody loses the tile that has the focus. */
    function place(where, wanted) {
      const elements = wanted.map(({ id }) => tiles.get(id).element);
      if (elements.length !== where.children.length || elements.some((one, at) => where.children[at] !== one)) fill(where, elements);
    }

    function take(value, kpi) {
      element.hidden = false;
      if (!tiles.has(kpi.id)) tiles.set(kpi.id, tile(plant, kpi, explain));
      newest.set(kpi.id, tiles.get(kpi.id).take(value));
      queue(arrange);
    }

    return { kpis, element, take };
  }

  return {
    element,
    take(value) {
      const place = places.get(value.kpi);
      if (value.interval !== 'day' || !place) return;
      empty.hidden = true;
      place.take(value, place.kpis.find(({ id }) => id === value.kpi));
    },
  };
}
