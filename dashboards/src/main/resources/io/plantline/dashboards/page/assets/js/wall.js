// A screen on the wall: views one after the other, each shown whole, without a hand. #/wall?plant=a,b&views=plants,now,energy&seconds=20

import { everyPlant } from './address.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { fit, scrollOn, unfit } from './screenfuls.js';

const USUAL = { views: ['plants', 'now'], seconds: 20 };
const LEAST = 5;
const MOST = 3600;
const SETTLED = 3000; // until what is read is drawn
const HELD = /^(Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|Dead|F\d+)$/;

/** What an address asks for; what it does not know of is left out. */
function asked(plants, views) {
  const parameters = new URLSearchParams(location.hash.split('?')[1]);
  const listed = (name) => (parameters.get(name) ?? '').split(',').filter(Boolean);
  const chosen = plants.filter(({ id }) => listed('plant').includes(id));
  const named = listed('views').filter((view) => Object.hasOwn(views, view));
  const seconds = Number(parameters.get('seconds')) || USUAL.seconds;
  return { chosen: chosen.length ? chosen : plants, named: named.length ? named : USUAL.views, seconds: Math.min(MOST, Math.max(LEAST, seconds)) };
}

/** Shows one view after the other; any key ends it that is not the browser's. */
export function wall(main, { plants, views }) {
  const { chosen, named, seconds } = asked(plants, views);
  const shows = named.flatMap((view) => (views[view].every ? [views[view].every] : chosen.map((plant) => (place) => views[view].each(place, plant))));
  const place = h('div.wall-view');
  const dots = shows.map(() => h('i'));
  const end = () => {
    location.hash = everyPlant();
  };
  const frame = h('div.wall-frame', {}, place, h('footer.wall-foot', {}, h('span.dots', { 'aria-hidden': true }, dots), h('button', { type: 'button', onclick: end }, t('Leave the wall screen')), h('span.meta', {}, t('Any key leaves the wall screen'))));
  let at = -1;
  let leave = () => {};
  let turning = null;
  let fitting = null;

  /** A view that is taller than the screen is shown screenful by screenful before the next one. */
  function turn() {
    if (at < 0 || !scrollOn(place)) next();
    turning = setTimeout(turn, seconds * 1000);
  }

  function next() {
    if (shows.length === 0) {
      fill(place, h('p.about', {}, t('There is no plant to show.')));
      return;
    }
    leave();
    at = (at + 1) % shows.length;
    dots.forEach((dot, number) => dot.toggleAttribute('data-here', number === at));
    fill(place);
    unfit();
    leave = shows[at](place);
    place.scrollTop = 0;
    clearTimeout(fitting);
    fitting = setTimeout(() => fit(place), SETTLED);
  }

  const key = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || HELD.test(event.key)) return; // the browser's own
    event.preventDefault();
    end();
  };
  const unfilled = () => document.fullscreenElement === null && end();
  fill(main, frame);
  document.documentElement.classList.add('wall');
  addEventListener('keydown', key);
  document.documentElement.requestFullscreen?.().then(() => document.addEventListener('fullscreenchange', unfilled), () => {}); // where nobody has pressed anything yet, the browser refuses
  turn();
  return () => {
    clearTimeout(turning);
    clearTimeout(fitting);
    unfit();
    leave();
    removeEventListener('keydown', key);
    document.removeEventListener('fullscreenchange', unfilled);
    document.documentElement.classList.remove('wall');
    if (document.fullscreenElement) document.exitFullscreen();
  };
}
