// What is read when it is looked at, and again now and then, instead of coming live.

import { fill, h } from './dom.js';
import { heardValue } from './feed.js';
import { date, time } from './format.js';
import { replay } from './run.js';
import { replayEnd } from './replay-end.js';

const EVERY = 60_000;

/**
 * Builds a page once the time of what is shown is known, and loads it then and every minute.
 *
 * @param build makes the page's parts: {load, leave}
 * @returns how to leave it
 */
export function lookedUp(main, { plant, scope, feedState }, build) {
  let page = null;
  let gone = false;

  const say = (end) => {
    if (replay() === null) feedState('live');
    else feedState('replay', `Replay “${replay()}”, not live: its readings end ${date(end, plant.timeZone)}, ${time(end, plant.timeZone)}.`);
  };

  async function look(end) {
    try {
      await page.load();
      if (gone) return;
      heardValue();
      say(end);
    } catch (refused) {
      if (!gone) feedState('down', refused.message);
    }
  }

  async function open() {
    const end = replay() === null ? null : await replayEnd(plant, scope);
    if (gone) return;
    if (replay() !== null && end === null) {
      feedState('replay', `Replay “${replay()}”, not live: it has no values here.`);
      return;
    }
    page = build();
    await look(end);
  }

  fill(main, h('p.meta', { role: 'status' }, 'Reading …'));
  const looking = setInterval(() => replay() === null && page && look(), EVERY);
  open().catch((refused) => feedState('down', refused.message));
  return () => {
    gone = true;
    clearInterval(looking);
    page?.leave();
  };
}
