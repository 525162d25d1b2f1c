// What is read when it is looked at, and again now and then, instead of coming live.

import { fill, h } from './dom.js';
import { heardValue } from './feed.js';
import { date, time } from './format.js';
import { t } from './language.js';
import { replay } from './run.js';
import { replayEnd } from './replay-end.js';

const EVERY = 60_000;

/**
 * Builds a page once the time of what is shown is known, and loads it then and every minute.
 *
 * @param build makes the page's parts, at once or when it knows what it needs: {elements, load, leave}; it fills nothing
 *     itself, as the page may have been left meanwhile
 * @returns how to leave it
 */
export function lookedUp(main, { plant, scope, feedState }, build) {
  let page = null;
  let gone = false;
  let reading = false;

  const say = (end) => {
    if (replay() === null) feedState('live');
    else feedState('replay', t('Replay “{run}”, not live: its readings end {time}.', { run: replay(), time: `${date(end, plant.timeZone)}, ${time(end, plant.timeZone)}` }));
  };

  /** One at a time: an older answer must not come last. */
  async function look(end) {
    if (reading) return;
    reading = true;
    try {
      await page.load();
      if (gone) return;
      heardValue();
      say(end);
    } catch (refused) {
      if (!gone) feedState('down', refused.message);
    } finally {
      reading = false;
    }
  }

  async function open() {
    const end = replay() === null ? null : await replayEnd(plant, scope);
    if (gone) return;
    if (replay() !== null && end === null) {
      feedState('replay', t('Replay “{run}”, not live: it has no values here.', { run: replay() }));
      return;
    }
    const made = build();
    const built = made instanceof Promise ? await made : made; // what is known at once is shown at once, with the focus
    if (gone) return built.leave();
    page = built;
    fill(main, page.elements);
    await look(end);
  }

  fill(main, h('p.meta', { role: 'status' }, t('Reading …')));
  const looking = setInterval(() => replay() === null && page && look(), EVERY);
  open().catch((refused) => gone || feedState('down', refused.message));
  return () => {
    gone = true;
    clearInterval(looking);
    page?.leave();
  };
}
