// What a plant asks for: its open alerts by severity, its silent meters and what it said that was rejected, each a way there.

import { plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { CUT_OFF, isCutOff } from './feed.js';
import { whole } from './format.js';
import { remember } from './known-meters.js';
import { t } from './language.js';
import { severityWord } from './words.js';

const SEVERITIES = ['critical', 'warning', 'info'];

export function attention(plant) {
  const element = h('p.attention');
  let shown = '';

  /** @param open the open alerts of all plants, null where they could not be read */
  async function load(open) {
    const [meters, rejected] = (await Promise.allSettled([api.meters(plant.id), api.rejected(plant.id)])).map(({ value }) => value ?? null);
    remember(plant, isCutOff() ? null : meters);
    tell(open, isCutOff() ? null : meters, rejected); // a server that hears nothing takes every meter for silent
  }

  function tell(open, meters, rejected) {
    const links = [...alerts(open, meters), ofMeters(meters), ofRejected(rejected)];
    if (JSON.stringify(links) === shown) return; // nobody loses the link that has the focus
    shown = JSON.stringify(links);
    fill(element, links.map(([part, severity, text]) => h('a', { href: plantAddress(plant, part), 'data-severity': severity }, h('i', { 'aria-hidden': true }), text)));
  }

  function alerts(open, meters) {
    if (open === null) return [['alerts', 'unknown', t('alerts unknown')]];
    const all = open.filter(({ anomaly }) => anomaly.plant === plant.id);
    const [mine, pending] = [all.filter(({ state }) => state !== 'pending'), all.filter(({ state }) => state === 'pending').length];
    const counts = SEVERITIES.map((severity) => [severity, mine.filter(({ anomaly }) => anomaly.severity === severity).length]).filter(([, count]) => count > 0);
    const untold = pending ? [['alerts', 'unknown', t('{number} not told yet', { number: whole(pending) })]] : [];
    if (counts.length || pending) return [...counts.map(([severity, count]) => ['alerts', severity, t('{severity}: {number}', { severity: severityWord(severity), number: whole(count) })]), ...untold];
    return [isFilledIn(meters) ? ['alerts', 'unknown', t('alerts not known yet')] : ['alerts', 'none', t('no open alert')]];
  }

  /** What was heard before the contact broke is not told as if it still held. */
  const forget = () => tell(null, null, null);
  document.addEventListener(CUT_OFF, forget);
  return { element, load, leave: () => document.removeEventListener(CUT_OFF, forget) };
}

const count = (meters, ...states) => meters.filter(({ state }) => states.includes(state)).length;

/** True while most of what is heard is of a time long past: nobody has looked at what is now. */
const isFilledIn = (meters) => meters !== null && count(meters, 'behind') > count(meters, 'speaking');

function ofMeters(meters) {
  if (meters === null) return ['meters', 'unknown', t('meters unknown')];
  const silent = count(meters, 'silent', 'never');
  if (silent) return ['meters', 'warning', t('{count} meters silent', { count: silent })];
  const behind = count(meters, 'behind');
  if (behind) return ['meters', 'unknown', t('{count} meters still tell of the past', { count: behind })];
  const awaited = count(meters, 'awaited');
  return ['meters', 'none', awaited ? t('{number} meters speak, {awaited} not due yet', { number: whole(meters.length - awaited), awaited: whole(awaited) }) : t('all {number} meters speak', { number: whole(meters.length) })];
}

function ofRejected(rejected) {
  if (rejected === null) return ['rejected', 'unknown', t('rejected unknown')];
  return rejected.count ? ['rejected', 'warning', t('{count} rejected', { count: rejected.count })] : ['rejected', 'none', t('nothing rejected')];
}
