// The electricity of a plant, from where it comes in to the machines that take it.

import { colour } from './chart-style.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { electricity } from './period-values.js';
import { picture } from './picture.js';
import { linkTable, sankey } from './sankey.js';

const LEAST = 1e-6;

export function energySankey({ plant, period }) {
  let totals = new Map();
  const unknown = h('p.meta');
  const figures = h('div', {});
  const drawn = picture(t('Electricity of {plant}, {period}, from the plant to its machines', { plant: plant.name, period: period.title }), options);

  /** What somebody has opened is left alone until it would say something else. */
  function tell(links) {
    const now = JSON.stringify(links.map(({ about, value }) => [about, value]));
    if (figures.dataset.told === now) return;
    figures.dataset.told = now;
    const isOpen = figures.querySelector('details')?.open ?? false;
    const table = links.length ? linkTable(links, 'kWh') : null;
    if (table !== null) table.open = isOpen;
    fill(figures, table);
  }

  function options() {
    const links = [];
    const nodes = new Map();
    const node = (id, label, ink) => nodes.set(id, { name: id, label, ink });
    for (const scope of plant.scopes) {
      const whole = totals.get(scope.id)?.value;
      const below = plant.scopes.filter(({ parent, id }) => parent === scope.id && totals.get(id)?.value > 0);
      if (!(whole > 0) || below.length === 0) continue;
      node(scope.id, scope.name, colour('economic'));
      below.forEach(({ id, name }) => {
        node(id, name, colour('economic'));
        links.push({ source: scope.id, target: id, value: totals.get(id).value, ink: colour('economic'), about: t('{from} to {to}', { from: scope.name, to: name }) });
      });
      const rest = whole - below.reduce((sum, { id }) => sum + totals.get(id).value, 0);
      const all = plant.scopes.filter(({ parent }) => parent === scope.id).every(({ id }) => totals.get(id)?.value !== null);
      if (all && rest > LEAST * whole) {
        node(`${scope.id}/rest`, t('not metered below'), colour('soft'));
        links.push({ source: scope.id, target: `${scope.id}/rest`, value: rest, ink: colour('soft'), about: t('{scope}, not metered below', { scope: scope.name }) });
      }
    }
    tell(links);
    return sankey([...nodes.values()], links, 'kWh', drawn.element.clientWidth);
  }

  return {
    element: h('div.sankey', {}, drawn.element, unknown, figures),
    leave: drawn.leave,
    async load() {
      const read = await Promise.all(plant.scopes.map(async (scope) => [scope.id, await electricity(plant, scope, period)]));
      totals = new Map(read);
      const missing = plant.scopes.filter(({ id }) => totals.get(id).value === null && totals.get(id).pieces > 0);
      fill(unknown, missing.length ? t('Not known, and not drawn: {list}.', { list: missing.map(({ name }) => name).join(', ') }) : '');
      drawn.draw();
    },
  };
}
