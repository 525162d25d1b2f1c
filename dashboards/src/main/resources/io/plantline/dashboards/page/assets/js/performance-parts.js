// How the parts of a scope perform, side by side; each leads down to its own page.

import { fill, h } from './dom.js';
import { table } from './tables.js';
import { isOpen } from './compared.js';
import { brief, withUnit } from './format.js';
import { named, t } from './language.js';
import { electricity, PIECES, together } from './period-values.js';
import { said } from './said.js';
import { chip } from './tile.js';
import { scopeWord } from './words.js';

const ELECTRICITY = 'elec-import-energy';
const COLUMNS = [ELECTRICITY, 'enpi-normalised', 'energy-intensity', 'idle-energy-share', 'oee'];

export function performanceParts({ plant, scope, period, catalogue, address }) {
  const below = plant.scopes.filter(({ parent }) => parent === scope.id);
  const kpis = COLUMNS.map((id) => catalogue.find((kpi) => kpi.id === id)).filter((kpi) => kpi?.intervals.includes(PIECES[period.kind]));
  const element = h('article.chart.wide', { hidden: true });

  async function load() {
    const rows = await Promise.all(below.map(async (part) => ({ part, totals: await Promise.all(kpis.map(({ id }) => id === ELECTRICITY ? electricity(plant, part, period) : together(plant, part, id, period))) })));
    const told = kpis.map((_, at) => rows.some(({ totals }) => totals[at].missing < totals[at].pieces));
    const shown = (list) => list.filter((_, at) => told[at]);
    element.hidden = !told.some(Boolean);
    fill(
      element,
      h('header', {}, h('h3', {}, t('By part')), h('span.meta', {}, t('choose one to go down to it'))),
      h('div.scroll', {}, table(null, [t('Part'), ...shown(kpis).map((kpi) => `#${kpi.id === ELECTRICITY ? t('Electricity used') : named(kpi)}`)], rows.map(({ part, totals }) => row(part, shown(totals))))),
    );
  }

  const row = (part, totals) =>
    h('tr', {}, h('th', { scope: 'row' }, h('a', { href: address({ scope: part.id }) }, part.name), h('small', {}, scopeWord(part.kind))), totals.map(cell));

  return { element, load };
}

function cell(total) {
  const { value, unit, reason, missing, pieces } = total;
  const why = value === null && missing < pieces ? h('small', {}, said(brief(reason))) : null;
  return h('td.number', {}, withUnit(value, unit === '1' ? '' : unit), isOpen(total) ? h('small', {}, chip(total)) : null, why);
}
