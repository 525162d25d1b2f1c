// The live stream: one EventSource, reopened by the browser where it breaks and by us where it falls silent.

import * as api from './api.js';
import { t } from './language.js';

const SILENCE = 10_000; // the server speaks at least every five seconds

/**
 * Follows the live values that match the filter. Calls listener.ready() each time values may have been missed, the
 * first time included, listener.value(v) for each value, listener.alert(a) for each alert that has changed, and
 * listener.state(name, detail) when the feed changes.
 */
export function follow(filter, listener) {
  const address = `api/v1/live?${new URLSearchParams(filter)}`;
  let source;
  let heard;
  let begun = false;
  let behind = true;

  const state = (name, detail) => listener.state(name, detail);
  const catchUp = () => {
    if (behind) listener.ready();
    behind = false;
    begun = true;
  };
  const told = (event) => {
    heard = Date.now();
    return JSON.parse(event.data);
  };
  const end = () => {
    clearInterval(watch);
    document.removeEventListener('again', anew);
    document.removeEventListener('signed-out', end);
    source.close();
  };

  function open() {
    heard = Date.now();
    source = new EventSource(address);
    source.addEventListener('health', (event) => {
      const { status } = told(event);
      state(status === 'up' ? 'live' : 'down');
      catchUp();
    });
    source.addEventListener('kpi', (event) => listener.value(told(event)));
    source.addEventListener('alert', (event) => listener.alert?.(told(event)));
    source.addEventListener('reset', () => listener.ready());
    source.addEventListener('signed-out', () => {
      end();
      state('signed-out', t('Your session is over. The values shown are out of date.'));
    });
    source.addEventListener('error', broken);
  }

  /** What is stored is shown without the stream; what happened meanwhile is asked for once it is back. */
  function broken() {
    state('reconnecting');
    if (!begun) catchUp();
    behind = true;
    if (source.readyState !== EventSource.CLOSED) return;
    state('down');
    api.session().catch(() => {}); // says so where nobody is signed in any more
  }

  /** A connection that was cut without a word, as of a computer that slept, looks open to the browser for ever. */
  const watch = setInterval(() => {
    if (Date.now() - heard <= SILENCE) return;
    state('reconnecting', heard);
    anew();
  }, 1000);
  function anew() {
    source.close();
    behind = true;
    open();
  }
  document.addEventListener('again', anew);
  document.addEventListener('signed-out', end);
  open();
  return end;
}

/**
 * Follows whether there is contact, for a page that looks back now and then: of values the stream then brings next to none.
 *
 * @param plant or null for all of them
 * @param again looks anew, once there is contact again
 * @returns {worked, failed, leave}: is told what became of each look
 */
export function contact(plant, feedState, again) {
  let stream = ['connecting'];
  let refusal = null;
  let met = false;
  const tell = () => (refusal === null || stream[0] === 'reconnecting' ? feedState(...stream) : feedState('down', refusal));
  const looked = (refused) => {
    refusal = refused;
    tell();
  };
  const leave = follow({ ...(plant ? { plant: plant.id, scope: plant.scopes[0].id } : {}), kpi: 'data-coverage', interval: 'month' }, {
    ready() {
      if (met) again();
      met = true;
    },
    value: () => {},
    state(...told) {
      stream = told;
      tell();
    },
  });
  return { worked: () => looked(null), failed: looked, leave };
}
