// What somebody should look at: the open alerts of a plant, and taking them on.

import { plantAddress } from './address.js';
import { alertItem, muted } from './alert-item.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { replay } from './run.js';
import { because } from './told.js';

const MOST = 3;
const ORDER = ['critical', 'warning', 'info'];

/** The list, which is not there while nothing is open; alerts come by the live stream once it is loaded. */
export function alerts(plant) {
  const count = h('span.meta');
  const list = h('ul.alerts');
  const rest = h('a.meta', { href: plantAddress(plant, 'alerts'), hidden: true });
  const element = h('section', { id: 'alerts', hidden: true }, h('div.section', {}, h('h2', {}, t('Alerts')), count, h('a', { href: plantAddress(plant, 'alerts') }, t('All alerts'))), list, rest);
  const shown = new Map();

  function take(alert) {
    if (alert.anomaly.plant !== plant.id) return;
    if (alert.state === 'cleared') shown.delete(alert.id);
    else {
      if (!shown.has(alert.id)) shown.set(alert.id, alertItem(plant, take));
      shown.get(alert.id).take(alert);
    }
    show();
  }

  function show() {
    const rank = ({ alert }) => [alert.state === 'pending' ? 2 : alert.state === 'acknowledged' || muted(alert) ? 1 : 0, ORDER.indexOf(alert.anomaly.severity), alert.anomaly.start];
    const order = [...shown.values()].map((each) => ({ each, key: rank(each) })).toSorted((a, b) => compare(a.key, b.key));
    const elements = order.slice(0, MOST).map(({ each }) => each.element);
    if (elements.some((one, at) => list.children[at] !== one) || list.children.length !== elements.length) fill(list, elements);
    const waiting = [...shown.values()].filter(({ alert }) => alert.state === 'firing' && !muted(alert)).length;
    count.textContent = standing(waiting);
    rest.hidden = order.length <= MOST;
    rest.textContent = rest.hidden ? '' : t('and {count} more', { count: order.length - MOST });
    element.hidden = shown.size === 0;
  }

  /** What becomes of those that are open, in a word. */
  function standing(waiting) {
    if (waiting > 0) return t('{count} wait for somebody', { count: waiting });
    const isTold = [...shown.values()].some(({ alert }) => alert.state !== 'pending');
    return isTold ? t('somebody is on it') : t('not told yet');
  }

  /** Where they cannot be told, that is told in their place: an empty list would say that all is well. */
  async function load() {
    try {
      took(await api.alerts(plant.id));
    } catch (refused) {
      element.hidden = false;
      fill(count, because(refused));
    }
  }

  function took(open) {
    [...shown.keys()].filter((id) => !open.some((alert) => alert.id === id)).forEach((id) => shown.delete(id));
    open.forEach(take);
    show();
  }

  return { element, load: () => (replay() === null ? load() : null), alert: take };
}

function compare(one, other) {
  const at = one.findIndex((each, index) => each !== other[index]);
  if (at < 0) return 0;
  return one[at] < other[at] ? -1 : 1;
}
