// The live power of a scope: the newest complete minute, and the last hours behind it.

import { powerChart } from './chart-card.js';
import { livePower, POWER } from './complete.js';
import { fill, h } from './dom.js';
import { number, time, unit } from './format.js';
import { t } from './language.js';
import { now as shownAt, replay } from './run.js';

export function powerPanel(plant, atScope, explain, catalogue) {
  const kpi = catalogue.find((each) => each.id === POWER);
  const live = atScope === plant.scopes[0] ? t('Live power from the grid') : t('Live power');
  const title = replay() === null ? live : t('Power at the end');
  const now = h('span', {}, number(null));
  const symbol = h('small', {}, 'kW');
  const about = h('div.label', {}, t('average of the minute'));
  const figure = h('button.now', { type: 'button', onclick: () => last && explain(kpi, { ...last, interval: 'minute' }) }, now, symbol);
  const plot = powerChart(plant, kpi, explain, show);
  const element = h(
    'section.power',
    { 'aria-label': title },
    h('div', {}, h('div.label', {}, title), figure, about),
    plot.element,
  );
  let last;

  function show() {
    const minutes = plot.values();
    element.hidden = replay() !== null && minutes.length === 0;
    if (minutes.length === 0) return;
    const { value, reason } = livePower(minutes, shownAt());
    last = value ?? minutes[minutes.length - 1];
    now.textContent = number(value?.value);
    symbol.textContent = unit(last.unit);
    fill(about, value ? t('average of the minute {time}', { time: time(Date.parse(value.start), plant.timeZone) }) : reason);
  }

  return {
    element,
    show,
    load: (scope) => plot.load(scope),
    leave: () => plot.leave(),
    take(value) {
      if (value.kpi === POWER && value.interval === 'minute') plot.take(value);
    },
  };
}
