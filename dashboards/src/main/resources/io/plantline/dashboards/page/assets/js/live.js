// The live stream: one EventSource, reopened by the browser, watched for silence.

import * as api from './api.js';
import { t } from './language.js';

const SILENCE = 25_000; // the server speaks at least every ten seconds

/**
 * Follows the live values that match the filter. Calls listener.ready() each time values may have been missed, the
 * first time included, listener.value(v) for each value, listener.alert(a) for each alert that has changed, and
 * listener.state(name, detail) when the feed changes.
 */
export function follow(filter, listener) {
  const source = new EventSource(`api/v1/live?${new URLSearchParams(filter)}`);
  let heard = Date.now();
  let lost = true;

  const state = (name, detail) => listener.state(name, detail);
  const ready = () => {
    if (lost) listener.ready();
    lost = false;
  };
  source.addEventListener('health', (event) => {
    heard = Date.now();
    const health = JSON.parse(event.data);
    state(health.status === 'up' ? 'live' : 'down', health.detail);
    ready();
  });
  source.addEventListener('kpi', (event) => {
    heard = Date.now();
    listener.value(JSON.parse(event.data));
  });
  source.addEventListener('alert', (event) => {
    heard = Date.now();
    listener.alert?.(JSON.parse(event.data));
  });
  source.addEventListener('reset', () => listener.ready());
  const end = () => {
    clearInterval(watch);
    source.close();
  };
  source.addEventListener('signed-out', () => {
    end();
    state('signed-out', t('Your session is over. The values shown are out of date.'));
  });
  source.addEventListener('error', () => {
    state('reconnecting');
    ready();
    if (source.readyState === EventSource.CLOSED) {
      state('down', 'the server refuses the live stream');
      api.session().catch(() => {}); // says so where nobody is signed in any more
    }
  });
  const watch = setInterval(() => {
    if (Date.now() - heard > SILENCE) state('reconnecting');
  }, 1000);
  return end;
}
