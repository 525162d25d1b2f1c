// One of today's values, with what tells whether to trust it.

import { notDueYet } from './begun.js';
import { fill, h } from './dom.js';
import { brief, day, number, share, unit } from './format.js';
import { onceAFrame } from './frames.js';
import { named, t } from './language.js';
import { ENOUGH } from './observed.js';
import { covered, DATA_COVERAGE, figureOf, remarkOn, soFar } from './progress.js';
import { now, replay } from './run.js';
import { said } from './said.js';
import { replaces } from './values.js';
import { statusWord } from './words.js';

export function chip(value) {
  const text = value.status === 'revised' ? `${statusWord('revised')} ${value.revision}×` : statusWord(value.status);
  return h('span.chip', { 'data-status': value.status }, text);
}

export function tile(plant, kpi, explain) {
  const queue = onceAFrame();
  const figure = h('span');
  const symbol = h('small');
  const why = h('span.why', { hidden: true });
  const coverage = h('span');
  const estimated = h('span');
  const state = h('span.chip');
  const name = h('span', {}, named(kpi));
  let last;
  const element = h(
    'button.tile',
    { type: 'button', 'data-kpi': kpi.id, 'data-pillar': kpi.pillar, onclick: () => explain(kpi, last) },
    h('span.top', {}, h('i', { 'aria-hidden': true }), name),
    h('span', {}, h('span.figure', {}, figure, ' ', symbol), why),
    h('span.trust', {}, state, h('span', {}, coverage, estimated)),
  );

  function show() {
    const early = notDueYet(plant, last);
    const remark = early ?? remarkOn(kpi.id, last);
    figure.textContent = number(figureOf(kpi.id, last));
    symbol.textContent = unit(last.unit, kpi.id);
    fill(why, remark === last.reason ? said(brief(remark ?? '')) : remark);
    why.className = last.value === null && early === null ? 'why' : 'why mild';
    why.hidden = !remark;
    coverage.textContent = kpi.id === DATA_COVERAGE ? '' : covered(last);
    coverage.className = (soFar(last.coverage, last) ?? 1) < ENOUGH ? 'low' : '';
    estimated.textContent = t('{share} estimated', { share: share(last.estimatedShare) });
    const ended = replay() !== null || Date.parse(last.end) <= now();
    name.textContent = ended ? `${named(kpi)}, ${day(Date.parse(last.start), plant.timeZone)}` : named(kpi);
    state.dataset.status = last.status;
    state.textContent = chip(last).textContent;
  }

  return {
    element,
    /** The newest of all that it was handed. */
    take(value) {
      if (replaces(last, value)) {
        last = value;
        queue(show);
      }
      return last;
    },
  };
}
