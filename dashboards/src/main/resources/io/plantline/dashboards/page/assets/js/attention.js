// What a plant asks for: its open alerts by severity, its silent meters and what it said that was rejected, each a way there.

import { plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { whole } from './format.js';
import { t } from './language.js';
import { severityWord } from './words.js';

const SEVERITIES = ['critical', 'warning', 'info'];

export function attention(plant) {
  const element = h('p.attention');

  async function load(open) {
    const [meters, rejected] = await Promise.all([api.meters(plant.id), api.rejected(plant.id)]);
    const mine = open.filter(({ anomaly, state }) => anomaly.plant === plant.id && state !== 'pending');
    const stale = meters.filter(({ state }) => state !== 'speaking').length;
    const alerts = SEVERITIES.map((severity) => [severity, mine.filter(({ anomaly }) => anomaly.severity === severity).length]).filter(([, count]) => count > 0);
    fill(
      element,
      alerts.length ? alerts.map(([severity, count]) => link('alerts', severity, t('{severity}: {number}', { severity: severityWord(severity), number: whole(count) }))) : link('alerts', 'none', t('no open alert')),
      link('', stale ? 'warning' : 'none', stale ? t('{count} meters silent', { count: stale }) : t('all {number} meters speak', { number: whole(meters.length) })),
      link('rejected', rejected.count ? 'warning' : 'none', rejected.count ? t('{count} rejected', { count: rejected.count }) : t('nothing rejected')),
    );
  }

  const link = (part, severity, text) => h('a', { href: plantAddress(plant, part), 'data-severity': severity }, h('i', { 'aria-hidden': true }), text);
  return { element, load };
}
