// One alert: what was seen against what, what it costs, who was told and who is on it, and its evidence as a chart.

import { alertEvidence } from './alert-evidence.js';
import { alertItem, word } from './alert-item.js';
import { fill, h } from './dom.js';
import { date, number, seconds, share, unit } from './format.js';
import { operates } from './session.js';
import { silenceForm } from './silences.js';

/**
 * @param changed is handed the alert once it was taken on
 * @param silenced is called once it was silenced
 */
export function alertDetail(plant, changed, silenced) {
  const element = h('section.alert-detail', { 'aria-label': 'The alert chosen' });
  let shown = null;
  let parts = null;

  /** Only the figures change while one alert stays in sight. */
  function show(alert) {
    if (!alert) {
      shown = null;
      fill(element);
      return;
    }
    if (shown !== alert.id) open(alert);
    parts.item.take(alert);
    fill(parts.facts, facts(alert, plant));
  }

  function open(alert) {
    shown = alert.id;
    parts?.evidence.leave();
    parts = { item: alertItem(plant, changed), facts: h('dl.facts'), evidence: alertEvidence(plant, alert.anomaly) };
    const quiet = operates(plant.id) && alert.state !== 'cleared' ? silenceForm(plant, alert.anomaly, silenced) : null;
    fill(element, h('ul.alerts', {}, parts.item.element), parts.facts, parts.evidence.element, quiet);
    parts.evidence.load();
  }

  return { element, show };
}

function facts(alert, plant) {
  const { anomaly } = alert;
  const when = (text) => (text === null ? '—' : `${date(Date.parse(text), plant.timeZone)}, ${seconds(Date.parse(text), plant.timeZone)}`);
  const amount = (value, symbol) => (value === null ? null : `${number(value)} ${unit(symbol)}`);
  const calls = alert.told.map(({ route, kind, first, count }) => `${route}: ${kind}, ${when(first)}${count > 1 ? `, ${count}×` : ''}`);
  const pairs = [
    ['Seen', amount(anomaly.observed, anomaly.unit)],
    ['Against', amount(anomaly.expected, anomaly.unit)],
    ['Sure', share(anomaly.confidence)],
    ['Energy', amount(anomaly.energyKWh, 'kWh')],
    ['Cost', amount(anomaly.cost, plant.currency) ?? (anomaly.reason || null)],
    ['Carbon', amount(anomaly.co2Kg, 'kgCO2e')],
    ['Began', when(anomaly.start)],
    ['First seen', when(anomaly.seen)],
    ['Over', anomaly.end === null ? null : when(anomaly.end)],
    ['State', `${word(alert)}, since ${when(alert.since)}`],
    ['Taken on', alert.acknowledged && `${alert.acknowledged.by}, ${when(alert.acknowledged.at)}${alert.acknowledged.note ? `: ${alert.acknowledged.note}` : ''}`],
    ['Escalated', alert.escalated && when(alert.escalated)],
    ['Told', calls.length ? calls : 'nobody'],
    ['Rule', `${anomaly.rule}, revision ${anomaly.revision}`],
  ];
  return pairs.filter(([, text]) => text !== null).map(([name, text]) => h('div', {}, h('dt', {}, name), [text].flat().map((line) => h('dd', {}, line))));
}
