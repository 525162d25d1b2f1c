// A chart on a card: it loads its series, takes live values in and leads to the explanation of each.

import * as api from './api.js';
import { notDueYet } from './begun.js';
import { axisOf, chartOptions } from './chart-options.js';
import { isAwaited } from './complete.js';
import { fill, h } from './dom.js';
import { brief, number, unit } from './format.js';
import { named, t } from './language.js';
import { figureOf, inProgress } from './progress.js';
import { now as clock } from './run.js';
import { said } from './said.js';
import { Slots } from './slots.js';
import { tablePanel } from './table.js';
import { INTERVALS } from './values.js';
import { intervalWord } from './words.js';

const REDRAW = 700;
const dark = matchMedia('(prefers-color-scheme: dark)');
const paper = matchMedia('print');

/** A card for one KPI per interval; turned is called when it has its first value, and when it has none any more. */
export function chartCard(plant, scope, kpi, per, explain, turned) {
  const last = h('span.last');
  const symbol = h('small');
  const values = h('button.table', { type: 'button', 'aria-label': t('Table: {kpi}', { kpi: named(kpi) }) }, t('Table'));
  const plot = chart({ plant, kpi, per, back: INTERVALS[per].back, explain, told: tell });
  const element = h(
    'article.chart',
    { 'data-kpi': kpi.id, hidden: true },
    h('header', {}, h('h3', {}, named(kpi), ' ', symbol), last, values),
    plot.element,
  );
  let isEmpty = false;
  values.addEventListener('click', () => tablePanel({ plant, scope, kpi, per, slots: plot.slots(), explain }));
  /** A KPI without any value here does not apply, or has nothing to say. */
  function tell(slots) {
    element.hidden = slots.length === 0;
    const nothing = slots.length > 0 && slots.every(({ figure }) => figure === null || figure === undefined);
    if (nothing !== isEmpty) {
      isEmpty = nothing;
      turned();
    }
    const { value, figure } = slots.findLast((slot) => slot.value) ?? {};
    if (!value) return;
    symbol.textContent = unit(value.unit, kpi.id);
    fill(last, number(figure), figure !== null && inProgress(value) ? h('small', {}, ` ${t('so far')}`) : null);
  }
  return { element, isEmpty: () => isEmpty, load: () => plot.load(scope), take: plot.take, leave: plot.leave };
}

/** The live power of the last hours, by the minute. */
export function powerChart(plant, kpi, explain, told) {
  return chart({ plant, kpi, per: 'minute', back: INTERVALS.minute.back, explain, told });
}

function chart({ plant, kpi, per, back, explain, told }) {
  const slots = new Slots(back);
  const plot = h('div.plot', { role: 'img', 'aria-label': t('{kpi} per {interval}, {time}', { kpi: named(kpi), interval: intervalWord(per), time: INTERVALS[per].shows }) });
  const empty = h('p.empty', { hidden: true }, t('No value in this time'));
  const element = h('div', {}, plot, empty);
  let picture = null;
  let shown = [];
  let due = null;
  let gone = false;

  function draw() {
    due = null;
    if (gone) return;
    shown = slots
      .list(clock(), (value, now) => isAwaited(kpi.id, value, now))
      .map((slot) => ({ ...slot, figure: slot.value && figureOf(kpi.id, slot.value) }));
    told(shown);
    const known = shown.filter((slot) => slot.value);
    const nothing = known.every((slot) => slot.figure === null);
    plot.hidden = nothing;
    empty.hidden = !nothing;
    if (nothing) {
      fill(empty, known.length ? [t('No value:'), ' ', why(known[known.length - 1].value)] : t('No value in this time'));
      return;
    }
    picture ??= open();
    picture.setOption(chartOptions({ slots: shown, kpi, per, zone: plant.timeZone }), { replaceMerge: ['series'] });
  }

  const why = (value) => notDueYet(plant, { ...value, interval: per }) ?? said(brief(value.reason));

  function open() {
    const made = globalThis.echarts.init(plot, null, { renderer: 'canvas' });
    made.getZr().on('click', (event) => {
      const slot = shown[axisOf(made, event)];
      if (slot?.value) explain(kpi, { interval: per, start: slot.value.start });
    });
    return made;
  }

  const soon = () => {
    due ??= setTimeout(() => requestAnimationFrame(draw), REDRAW);
  };
  const resized = new ResizeObserver(() => picture?.resize());
  resized.observe(element);
  const printed = () => {
    picture?.resize();
    if (picture) draw();
  };
  dark.addEventListener('change', soon);
  paper.addEventListener('change', printed);
  return {
    element,
    slots: () => shown,
    values: () => slots.values(clock()),
    take(value) {
      slots.take(value);
      soon();
    },
    async load(scope) {
      const now = clock();
      const answer = await api.series(plant.id, kpi.id, scope.id, per, now - back, now + 1000);
      answer.values.forEach((value) => slots.take({ ...value, unit: answer.unit }));
      draw();
    },
    leave() {
      gone = true;
      clearTimeout(due);
      resized.disconnect();
      dark.removeEventListener('change', soon);
      paper.removeEventListener('change', printed);
      picture?.dispose();
    },
  };
}
