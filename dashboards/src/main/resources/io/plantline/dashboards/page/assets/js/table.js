// A chart as a table, for those who read figures, or cannot see or point at a chart.

import { fill, h } from './dom.js';
import { panel, panelHead } from './explain.js';
import { number, share, stretch, unit } from './format.js';
import { named, t } from './language.js';
import { inProgress, soFar } from './progress.js';
import { said } from './said.js';
import { table } from './tables.js';
import { INTERVALS } from './values.js';
import { statusWord } from './words.js';

/** Opens the panel on the values of a chart, the newest first; each leads to its explanation. */
export function tablePanel({ plant, scope, kpi, per, slots, explain }) {
  const symbol = slots.findLast((slot) => slot.value)?.value.unit ?? '';
  const rows = slots.toReversed().map((slot) => row(slot, plant, kpi, per, explain));
  fill(
    panel,
    panelHead(named(kpi), `${scope.name} · ${INTERVALS[per].shows}`),
    h('section', {}, h('div.scroll', {}, table(null, [t('Interval'), `#${t('Value')}, ${unit(symbol)}`, `#${t('Covered')}`, `#${t('Estimated')}`, t('Status')], rows))),
  );
  panel.scrollTop = 0;
  if (!panel.open) panel.showModal();
}

function row({ from, to, value, figure }, plant, kpi, per, explain) {
  const when = stretch(from, to, per, plant.timeZone);
  if (!value) return h('tr', {}, h('th', { scope: 'row' }, when), h('td.number', {}, '—'), h('td', { colspan: 3 }, t('no value')));
  const open = h('button.link', { type: 'button', onclick: () => explain(kpi, { interval: per, start: value.start }) }, when);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, open),
    h('td.number', {}, number(figure), value.reason ? h('small', {}, said(value.reason)) : null),
    h('td.number', {}, observed(value)),
    h('td.number', {}, share(value.estimatedShare)),
    h('td', {}, value.revision ? `${statusWord(value.status)} ${value.revision}×` : statusWord(value.status)),
  );
}

/** How much of its time was observed; of one in progress, of the time so far. */
export function observed(value) {
  const known = soFar(value.coverage, value);
  if (known === null) return '—';
  return inProgress(value) ? t('{share} so far', { share: share(known) }) : share(known);
}
