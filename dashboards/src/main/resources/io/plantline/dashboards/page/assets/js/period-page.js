// What the pages that look back have in common: the period in their address, its choice, what it is held against, the
// scopes to go down to, and a way on where there is nothing to show.

import { go, plantAddress } from './address.js';
import { againstPicker, chosenPeriod, heldAgainst, OWN } from './chosen-period.js';
import { h } from './dom.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { lookedUp } from './looked-up.js';
import { isDay, periodPicker } from './period.js';
import { scopeTree } from './pickers.js';
import { now } from './run.js';

/**
 * Shows a page of a period.
 *
 * @param part of the plant's pages, as addresses write it
 * @param asked what the address says of the period
 * @param keep what else belongs to the address
 * @param ofPlant true of a page that is of the whole plant and has no scopes to go down to
 * @param show makes what is below the choice of the period: {elements, load, leave}; it is handed {period, held, address, choose}
 * @returns how to leave it
 */
export function periodPage(main, { plant, scope, part, asked, feedState, keep = {}, ofPlant = false, compares = true }, show) {
  return lookedUp(main, { plant, scope, part, feedState }, async () => {
    const period = await chosenPeriod(plant, asked);
    const held = period.problem ? null : await heldOf(plant, period, asked);
    const address = (change = {}) => plantAddress(plant, part, { scope: scope.id, ...('period' in change ? {} : period.address), against: asked.against, ...keep, ...change });
    const choose = (change, used) => go(address(change), used);
    const shown = period.problem ? nothing(period.problem, address) : show({ period, held, address, choose });
    const picked = [periodPicker(period, choose), compares && held ? againstPicker(period, held, choose) : null];
    const body = ofPlant ? [...picked, ...shown.elements] : [h('div.columns', {}, scopeTree(plant, scope, (other) => address({ scope: other.id })), h('div', {}, picked, shown.elements))];
    const follows = ['day', 'from', 'to'].every((each) => asked[each] == null);
    return {
      ...shown,
      elements: [headline(plant, { scope: ofPlant ? plant.scopes[0] : scope, part, keep: { scope: scope.id }, period: period.problem ? {} : period.address }), ...body, onPaper(plant, compares && held, address())],
      address: period.problem ? null : address(),
      isOver: () => follows && !period.problem && period.end <= now(),
    };
  });
}

/** One of those offered, or the period of the same kind in which a day lies. */
async function heldOf(plant, period, { against }) {
  if (!isDay(against)) return heldAgainst(period, against);
  const other = period.kind === 'custom' ? period.from(against) : await chosenPeriod(plant, { ...period.address, day: against });
  return { id: OWN, name: other.title, day: against, period: other.problem ? null : other };
}

/** What paper does not show otherwise, and the way back to the page. */
function onPaper({ timeZone }, held, address) {
  const zone = timeZone.replace('_', ' ');
  const told = held ? t('Times of {zone}; held against {before}.', { zone, before: held.period?.title ?? held.name }) : t('Times of {zone}.', { zone });
  return h('p.on-paper', {}, told, h('br'), new URL(address, location).href);
}

/** In place of values what is wrong, and the ways on. */
function nothing({ says, way, ways = [way] }, address) {
  return { elements: [h('p.about', { role: 'alert' }, says, ways.flatMap((each) => [' ', h('a.way-on', { href: address(each.to) }, each.says)]))], load: () => null, leave: () => {} };
}
