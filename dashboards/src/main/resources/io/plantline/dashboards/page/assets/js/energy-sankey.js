// The electricity of a plant, from where it comes in to the machines that take it.

import { colour } from './chart-style.js';
import { fill, h } from './dom.js';
import { withUnit } from './format.js';
import { t } from './language.js';
import { electricity } from './period-values.js';
import { picture } from './picture.js';
import { linkTable, sankey } from './sankey.js';

const LEAST = 1e-6;
const SLIGHT = 0.005; // less is the inaccuracy of meters

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
      if (rest > LEAST * whole) {
        node(`${scope.id}/rest`, all ? t('not metered below') : t('not metered or unknown'), colour('soft'));
        links.push({ source: scope.id, target: `${scope.id}/rest`, value: rest, ink: colour('soft'), about: all ? t('{scope}, not metered below', { scope: scope.name }) : t('{scope}, not metered or unknown', { scope: scope.name }) });
      }
    }
    tell(links);
    return sankey([...nodes.values()], links, 'kWh', drawn.element.clientWidth);
  }

  /** Where meters of the parts tell of more than that of the whole, the drawing shows the parts. */
  function exceeded(scope) {
    const whole = totals.get(scope.id)?.value;
    const parts = plant.scopes.filter(({ parent }) => parent === scope.id).reduce((sum, { id }) => sum + Math.max(0, totals.get(id)?.value ?? 0), 0);
    if (!(whole > 0) || parts <= (1 + SLIGHT) * whole) return null;
    return t('The parts of {scope} come to {parts}, and it itself to {whole}: meters disagree.', { scope: scope.name, parts: withUnit(parts, 'kWh'), whole: withUnit(whole, 'kWh') });
  }

  return {
    element: h('div.sankey', {}, drawn.element, unknown, figures),
    leave: drawn.leave,
    async load() {
      const read = await Promise.all(plant.scopes.map(async (scope) => [scope.id, await electricity(plant, scope, period)]));
      totals = new Map(read);
      const missing = plant.scopes.filter(({ id }) => totals.get(id).value === null && totals.get(id).pieces > 0);
      fill(unknown, [...plant.scopes.map(exceeded).filter(Boolean), missing.length ? t('Not known, and not drawn: {list}.', { list: missing.map(({ name }) => name).join(', ') }) : ''].join(' '));
      drawn.draw();
    },
  };
}
