// Today's values of a scope, by pillar; those without a value are folded away, each with its reason.

import { h, fill } from './dom.js';
import { t } from './language.js';
import { replay } from './run.js';
import { tile } from './tile.js';
import { PILLARS } from './values.js';

/** Tiles appear with their first word: a KPI that never has one does not apply to the scope. */
export function todaysTiles(plant, catalogue, explain) {
  const tiles = new Map();
  const known = new Set();
  const empty = h('p.meta', {}, replay() === null ? t('No values today yet.') : t('No values of a day.'));
  const element = h('div.tiles', {}, empty);
  const pillars = PILLARS.map(([pillar, name]) => group(name, catalogue.filter((kpi) => kpi.pillar === pillar && kpi.intervals.includes('day'))));
  const shown = new Map(pillars.flatMap(({ kpis }) => kpis.map((kpi) => [kpi.id, kpi])));

  function group(name, kpis) {
    const title = h('h3', {}, name);
    const count = h('summary');
    const rest = h('div.tiles');
    const folded = h('details.folded', {}, count, rest);
    const of = (isWanted) => kpis.filter(({ id }) => tiles.has(id) && isWanted(id)).map(({ id }) => tiles.get(id).element);
    return {
      kpis,
      elements() {
        const [there, without] = [of((id) => known.has(id)), of((id) => !known.has(id))];
        count.textContent = t('{count} without a value: why', { count: without.length });
        fill(rest, without);
        return there.length + without.length === 0 ? [] : [title, ...there, without.length === 0 ? null : folded];
      },
    };
  }

  return {
    element,
    take(value) {
      const kpi = shown.get(value.kpi);
      if (value.interval !== 'day' || !kpi) return;
      const isNew = !tiles.has(kpi.id);
      if (isNew) tiles.set(kpi.id, tile(plant, kpi, explain));
      const told = tiles.get(kpi.id).take(value);
      const moves = isNew || told !== known.has(kpi.id);
      if (told) known.add(kpi.id);
      else known.delete(kpi.id);
      if (moves) fill(element, pillars.flatMap((pillar) => pillar.elements()));
    },
  };
}
