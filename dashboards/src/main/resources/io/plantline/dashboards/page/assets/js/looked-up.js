// What is read when it is looked at, and again now and then, instead of coming live.

import { focusAgain, pin } from './address.js';
import { fill, h } from './dom.js';
import { heardValue } from './feed.js';
import { date, time } from './format.js';
import { t } from './language.js';
import { contact } from './live.js';
import { noValuesOfRun } from './run-list.js';
import { replay } from './run.js';
import { replayEnd } from './replay-end.js';
import { because } from './told.js';

const EVERY = 60_000;
const RETRY = 5000;
const SLOW = 8000;

/**
 * Builds a page once the time of what is shown is known, and loads it then, every minute, and when contact is there again.
 *
 * @param part of the plant's pages, as addresses write it
 * @param build makes the page's parts, at once or when it knows what it needs: {elements, load, leave}, and where it has them
 *     the address that leads to the same view, and isOver, true once another view is due; it fills nothing itself, as the
 *     page may have been left meanwhile
 * @returns how to leave it
 */
export function lookedUp(main, { plant, scope, part, feedState }, build) {
  let page = null;
  let gone = false;
  let attempt = 0;
  let pending = false;
  let over = false;
  let read = false;

  const why = h('span');
  const notice = h('div.failure', { role: 'alert' }, h('h1', {}, t('Nothing could be read yet')), h('p', {}, why, ' ', t('It is tried again by itself.')), h('button.again', { type: 'button', onclick: askAgain }, t('Try again now')));
  const again = (mayHang) => (page === null || page.built.isOver?.() ? opened() : look(null, mayHang));
  const wire = replay() === null ? contact(plant, feedState, () => again(true)) : { failed: (refused) => feedState('down', refused), leave: () => {} };
  const say = (end) => {
    if (replay() === null) wire.worked();
    else feedState('replay', t('Replay “{run}”, not live: its readings end {time}.', { run: replay(), time: `${date(end, plant.timeZone)}, ${time(end, plant.timeZone)}` }));
  };

  /** One at a time of each page: an older answer must not come last; but one that was asked for before a break may never come. */
  async function look(end, mayHang = false) {
    const shown = page;
    if (shown.reads && !mayHang) return;
    const mine = ++shown.looks;
    shown.reads = true;
    try {
      await shown.built.load();
      if (gone || shown !== page || mine !== shown.looks) return;
      read = true;
      notice.remove();
      heardValue();
      say(end);
    } catch (refused) {
      if (gone || shown !== page || mine !== shown.looks) return;
      wire.failed(refused);
      unanswered(because(refused));
    } finally {
      if (mine === shown.looks) shown.reads = false;
    }
  }

  async function open(isLatest) {
    const end = replay() === null ? null : await replayEnd(plant, scope);
    if (!isLatest()) return;
    if (replay() !== null && end === null) {
      over = true;
      feedState('replay', t('Replay “{run}”, not live: it has no values here.', { run: replay() }));
      await noValuesOfRun(main, { plant, scope, part });
      return;
    }
    const built = await build();
    if (!isLatest()) return built.leave();
    page?.built.leave();
    page = { built, reads: false, looks: 0 };
    if (built.address) pin(built.address);
    fill(main, built.elements);
    focusAgain();
    await look(end);
  }

  /** The latest counts: an answer that is still awaited may never come. */
  async function opened() {
    const mine = ++attempt;
    const isLatest = () => !gone && mine === attempt;
    const slow = setTimeout(() => isLatest() && unanswered(), SLOW);
    pending = true;
    try {
      await open(isLatest);
    } catch (refused) {
      if (!isLatest()) return;
      wire.failed(refused);
      unanswered(because(refused));
    } finally {
      clearTimeout(slow);
      if (mine === attempt) pending = false;
    }
  }

  /** Where nothing was read yet, in the place of the page or on top of its empty cards. */
  function unanswered(told = t('The server does not answer.')) {
    if (read || over) return;
    fill(why, told);
    if (page === null) fill(main, notice);
    else main.firstElementChild.after(notice);
  }

  function askAgain() {
    document.dispatchEvent(new Event('again'));
    if (page === null) opened();
  }

  fill(main, h('p.meta', { role: 'status' }, t('Reading …')));
  const looking = setInterval(() => replay() === null && page !== null && again(false), EVERY);
  const retrying = setInterval(() => page === null && !pending && !over && opened(), RETRY);
  opened();
  return () => {
    gone = true;
    clearInterval(looking);
    clearInterval(retrying);
    wire.leave();
    page?.built.leave();
  };
}
