// One alert: what was seen against what, what it costs, who was told and who is on it, what people wrote about it, and its
// evidence as a chart.

import { plantAddress } from './address.js';
import { alertEvidence } from './alert-evidence.js';
import { alertItem, word } from './alert-item.js';
import { alertNotes } from './alert-notes.js';
import { fill, h } from './dom.js';
import { date, lasting, number, seconds, share, unit } from './format.js';
import { t } from './language.js';
import { now } from './run.js';
import { said } from './said.js';
import { operates } from './session.js';
import { silenceForm } from './silences.js';
import { noticeWord } from './words.js';

/** The rules whose alerts grow while nothing comes. */
const SILENCES = ['silent-meter', 'meter-silent', 'plant-silent'];

/**
 * @param changed is handed the alert once it was taken on or written about
 * @param silenced is called once it was silenced
 */
export function alertDetail({ plant, catalogue }, changed, silenced) {
  const element = h('section.alert-detail', { 'aria-label': t('The alert chosen') });
  let shown = null;
  let parts = null;

  /** Only the figures change while one alert stays in sight. */
  function show(alert) {
    if (!alert) {
      leave();
      fill(element);
      return;
    }
    if (shown !== alert.id) open(alert);
    parts.item.take(alert);
    fill(parts.facts, facts(alert, plant));
    parts.notes.take(alert);
  }

  function open(alert) {
    leave();
    shown = alert.id;
    parts = { item: alertItem(plant, changed), facts: h('dl.facts'), notes: alertNotes(plant, alert.id, changed), evidence: alertEvidence({ plant, catalogue }, alert.anomaly) };
    const quiet = operates(plant.id) && alert.state !== 'cleared' ? silenceForm(plant, alert.anomaly, silenced) : null;
    fill(element, h('ul.alerts', {}, parts.item.element), parts.facts, parts.notes.element, parts.evidence.element, quiet);
    parts.evidence.load();
  }

  function leave() {
    parts?.evidence.leave();
    parts = null;
    shown = null;
  }

  return { element, show, leave };
}

function facts(alert, plant) {
  const { anomaly } = alert;
  const when = (text) => (text === null ? '—' : `${date(Date.parse(text), plant.timeZone)}, ${seconds(Date.parse(text), plant.timeZone)}`);
  const amount = (value, symbol) => (value === null ? null : `${number(value)} ${unit(symbol)}`);
  const calls = alert.told.map(({ route, kind, first, count }) => `${route}: ${noticeWord(kind)}, ${when(first)}${count > 1 ? `, ${count}×` : ''}`);
  const pairs = [
    [t('Meter'), anomaly.meter ? h('a', { href: plantAddress(plant, 'meters') }, anomaly.meter) : null],
    [t('Seen'), amount(anomaly.observed, anomaly.unit)],
    [t('Against'), amount(anomaly.expected, anomaly.unit)],
    [t('Silent so far'), anomaly.end === null && SILENCES.includes(anomaly.rule) ? lasting(Math.max(0, now() - Date.parse(anomaly.start))) : null],
    [t('Sure'), share(anomaly.confidence)],
    [t('Energy'), amount(anomaly.energyKWh, 'kWh')],
    [t('Cost'), amount(anomaly.cost, plant.currency) ?? (anomaly.reason ? said(anomaly.reason) : null)],
    [t('Carbon'), amount(anomaly.co2Kg, 'kgCO2e')],
    [t('Began'), when(anomaly.start)],
    [t('First seen'), when(anomaly.seen)],
    [t('Over'), anomaly.end === null ? null : when(anomaly.end)],
    [t('State'), `${word(alert)}, ${t('since {time}', { time: when(alert.since) })}`],
    [t('Taken on'), alert.acknowledged && `${alert.acknowledged.by}, ${when(alert.acknowledged.at)}${alert.acknowledged.note ? `: ${alert.acknowledged.note}` : ''}`],
    [t('Escalated'), alert.escalated && when(alert.escalated)],
    [t('Told'), calls.length ? calls : t('nobody')],
    [t('Rule'), t('{rule}, revision {revision}', anomaly)],
  ];
  return pairs.filter(([, text]) => text !== null).map(([name, text]) => h('div', {}, h('dt', {}, name), [text].flat().map((line) => h('dd', {}, line))));
}
