// The alerts of a plant, open and over, and one of them with its evidence.

import { go, plantAddress } from './address.js';
import { alertDetail } from './alert-detail.js';
import { cost, muted, word } from './alert-item.js';
import * as api from './api.js';
import { POWER } from './complete.js';
import { fill, h } from './dom.js';
import { CUT_OFF, heardValue } from './feed.js';
import { day, time, whole } from './format.js';
import { headline } from './headline.js';
import { t } from './language.js';
import { follow } from './live.js';
import { said } from './said.js';
import { silenceList } from './silences.js';
import { severityWord } from './words.js';

const SHOWN = 200;

/** Shows the page; returns how to leave it. */
export function alertsPage(main, { plant, scope, by, alert: chosen, catalogue, feedState }) {
  const every = by === 'all';
  const known = new Map();
  let isCutOff = false;
  let isRead = false;
  const list = h('ul.alert-list');
  const astray = h('p.about', { role: 'alert', hidden: true }, t('The alert of this link is not there: it is of another plant, or no longer kept.'));
  const count = h('span.meta', { role: 'status' });
  const silences = silenceList(plant);
  const address = (change) => plantAddress(plant, 'alerts', { by, alert: chosen, ...change });
  const detail = alertDetail({ plant, catalogue }, (changed) => take(changed), () => silences.reload());
  const choice = h('fieldset.picker', {}, h('legend', {}, t('Which')), [['open', t('Open')], ['all', t('All')]].map(([id, name]) =>
    h('label', {}, h('input', { type: 'radio', name: 'by', value: id, checked: (id === 'all') === every, onchange: () => go(address({ by: id }), `.picker input[value=${id}]`) }), h('span', {}, name))));
  fill(
    main,
    headline(plant, { part: 'alerts', keep: { scope: scope.id } }),
    h('div.section', {}, h('h2', {}, every ? t('All alerts') : t('Open alerts')), count, choice),
    astray,
    h('div.alert-columns', {}, list, detail.element),
    silences.element,
  );

  function take(alert) {
    if (alert.anomaly.plant !== plant.id) return;
    known.set(alert.id, alert);
    show();
  }

  function show() {
    const listed = [...known.values()].filter((alert) => every || alert.state !== 'cleared').toSorted(before);
    astray.hidden = !isRead || !chosen || known.has(chosen);
    const selected = chosen ? known.get(chosen) : listed[0];
    count.textContent = listed.length > SHOWN ? t('the newest {shown} of {all}', { shown: whole(SHOWN), all: whole(listed.length) }) : listed.length === 0 && isCutOff ? '' : whole(listed.length);
    if (listed.length === 0) fill(list, h('li.none', {}, isCutOff ? t('Without contact it is not known.') : every ? t('There has been none.') : t('None is open.')));
    else fill(list, listed.slice(0, SHOWN).map((alert) => row(alert, alert === selected)));
    detail.show(selected);
  }

  function row(alert, here) {
    const { anomaly } = alert;
    const start = Date.parse(anomaly.start);
    return h(
      'li',
      { 'data-severity': anomaly.severity, 'data-state': muted(alert) ? 'muted' : alert.state },
      h(
        'a',
        { href: address({ alert: alert.id }), 'aria-current': here ? 'true' : null },
        h('b', {}, said(anomaly.sentence)),
        h('span.meta', {}, `${word(alert)} · ${severityWord(anomaly.severity)} · ${day(start, plant.timeZone)}, ${time(start, plant.timeZone)}`, h('span.price', {}, cost(anomaly, plant.currency))),
      ),
    );
  }

  /** An empty list would say that all is well. */
  function cutOff() {
    isCutOff = true;
    show();
  }

  async function load() {
    const all = await api.everyAlert(plant.id);
    isCutOff = false;
    known.clear();
    all.forEach((alert) => known.set(alert.id, alert));
    isRead = true;
    show();
    await silences.load();
  }

  const unfollow = follow(
    { plant: plant.id, scope: plant.scopes[0].id, interval: 'minute', kpi: POWER },
    { ready: () => load().catch((refused) => feedState('down', refused)), value: (value) => heardValue(value, plant.timeZone), alert: take, state: feedState },
  );
  document.addEventListener(CUT_OFF, cutOff);
  return () => {
    document.removeEventListener(CUT_OFF, cutOff);
    unfollow();
    detail.leave();
  };
}

/** Open ones first, then the newest. */
function before(one, other) {
  const over = ({ state }) => (state === 'cleared' ? 1 : 0);
  return over(one) - over(other) || (one.anomaly.start < other.anomaly.start ? 1 : -1);
}
