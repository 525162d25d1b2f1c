// The meters of a plant: how each is doing, those that stand in no plant file, what was rejected, and what is entered by hand.

import { again } from './again.js';
import { fill, h } from './dom.js';
import { heardValue } from './feed.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { contact } from './live.js';
import { meters } from './meters.js';
import { rejections } from './rejections.js';
import { strangers } from './strangers.js';
import { because } from './told.js';

const EVERY = 15_000;

/** Shows the page; returns how to leave it. */
export function metersPage(main, { plant, scope, feedState }) {
  const parts = [meters(plant), strangers(plant), rejections(plant)];
  const trouble = h('p.about', { role: 'alert', hidden: true });
  fill(main, headline(plant, { part: 'meters', keep: { scope: scope.id } }), trouble, parts.map(({ element }) => element));

  async function look() {
    try {
      await Promise.all(parts.map((part) => part.load()));
      trouble.hidden = true;
      wire.worked();
      heardValue();
    } catch (refused) {
      trouble.hidden = false;
      fill(trouble, t('The meters could not be read:'), ' ', because(refused));
      wire.failed(refused);
    }
  }

  const looking = again(EVERY, look);
  const wire = contact(plant, feedState, looking.now);
  looking.now();
  return () => {
    looking.leave();
    wire.leave();
  };
}
