// A chart per KPI over the last hours or days, and the export of them: read when somebody opens it.

import { h } from './dom.js';
import { exportForm } from './export.js';
import { fold } from './fold.js';
import { t } from './language.js';
import { intervalPicker } from './pickers.js';
import { replay } from './run.js';
import { trends } from './trends.js';
import { INTERVALS } from './values.js';

const MARKS = [['final', t('final')], ['provisional', t('provisional: late readings are awaited')], ['revised', t('revised after it was final')], ['gap', t('no value')]];

/** The fold; what it shows is loaded once it is open. */
export function trendsFold({ plant, scope, per, catalogue, explain, feedState }) {
  const charts = trends(plant, scope, per, catalogue, explain);
  const title = t(replay() === null ? 'Trends, {time}' : 'Trends, {time} of the replay', { time: INTERVALS[per].shows });
  const key = h('ul.key', { 'aria-label': t('Key to the charts') }, MARKS.map(([mark, text]) => h('li', {}, h(`i.${mark}`, { 'aria-hidden': true }), text)));
  const body = h('div', {}, intervalPicker(plant, scope, per), charts.element, key, exportForm(plant, scope, per));
  let loaded = null;
  const load = () => {
    loaded = element.open ? charts.load() : null;
    loaded?.catch(() => (loaded = null)); // tried again when it is opened anew
    return loaded;
  };
  const element = fold('trends', [h('h3', {}, title), h('span.first', {}, t('a chart of each value, and their export'))], body, () => loaded ?? load().catch((refused) => feedState('down', refused)));

  return { element, load, take: charts.take, leave: charts.leave };
}
