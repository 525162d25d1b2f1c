// What an interval has taken, and what is still to come as it goes now; the mark is the limit.

import { h } from './dom.js';
import { withUnit } from './format.js';
import { t } from './language.js';

const FULL = 100;
const BEYOND = 1.15;

export function demandGauge() {
  const taken = h('i.taken');
  const coming = h('i.coming');
  const mark = h('i.limit');
  const range = h('i.band', { hidden: true });
  const element = h('div.gauge', { role: 'img', hidden: true }, taken, coming, range, mark);

  /** Shows the demand as the server told it, and between what it ends in nine cases of ten, where that is known; or nothing. */
  function show(told, band) {
    element.hidden = told === null;
    if (told === null) return;
    const { start, end, energy, projected, limit } = told;
    const soFar = energy / ((Date.parse(end) - Date.parse(start)) / 3600e3);
    const isBand = band !== null && band.low !== null && band.high !== null;
    const most = BEYOND * Math.max(limit, projected, isBand ? band.high : 0);
    const share = (kw) => `${Math.max(0, (FULL * kw) / most).toFixed(2)}%`;
    element.setAttribute('aria-label', t('Taken so far {taken}, at the end {projected}, limit {limit}', { taken: withUnit(soFar, 'kW'), projected: withUnit(projected, 'kW'), limit: withUnit(limit, 'kW') }));
    taken.style.width = share(soFar);
    coming.style.left = share(soFar);
    coming.style.width = share(projected - soFar);
    mark.style.left = share(limit);
    range.hidden = !isBand;
    if (!isBand) return;
    range.title = t('In nine cases of ten between {low} and {high}', { low: withUnit(band.low, 'kW'), high: withUnit(band.high, 'kW') });
    range.style.left = share(band.low);
    range.style.width = share(band.high - band.low);
  }

  return { element, show };
}
