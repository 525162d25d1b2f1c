// What the API says in a word, in a word of the reader's; a word that is not known stays as it is.

import { isKnown, language, t } from './language.js';

const among = (words) => (id) => (Object.hasOwn(words, id) ? words[id] : id);

export const statusWord = among({ provisional: t('provisional'), final: t('final'), revised: t('revised'), rebuilt: t('rebuilt') });

export const severityWord = among({ critical: t('critical'), warning: t('warning'), info: t('info') });

export const roleWord = among({ viewer: t('viewer'), operator: t('operator'), engineer: t('engineer'), admin: t('admin') });

export const scopeWord = among({ plant: t('plant'), area: t('area'), line: t('line'), machine: t('machine') });

export const flowWord = among({ material: t('material'), product: t('product'), recycle: t('recycled'), loss: t('loss'), waste: t('waste'), energy: t('energy') });

export const verdictWord = among({ suspect: t('suspect'), 'not-locatable': t('not locatable') });

export const qualityWord = among({ good: t('good'), uncertain: t('uncertain'), bad: t('bad') });

/** The states of machines. */
export const machineWord = among({ processing: t('processing'), idle: t('idle'), standby: t('standby'), setup: t('setup'), down: t('down'), off: t('off') });

export const noticeWord = among({ firing: t('firing'), reminder: t('reminder'), escalated: t('escalated'), acknowledged: t('taken on'), cleared: t('over') });

/** An interval as what comes after “per”. */
export const intervalWord = among({ minute: t('minute'), settlement: t('settlement period'), hour: t('hour'), shift: t('shift'), day: t('day'), month: t('month') });

/** What amounts are multiplied with, and where what was multiplied is booked. */
export const ledgerWord = among({
  price: t('price'),
  scope1: t('scope 1'),
  'scope2-location': t('scope 2, location-based'),
  'scope2-market': t('scope 2, market-based'),
  upstream: t('upstream'),
  biogenic: t('biogenic'),
  'renewable-share': t('renewable share'),
  'energy-content': t('energy content'),
  nox: t('nitrogen oxides'),
  cod: t('chemical oxygen demand'),
  'recoverable-share': t('recoverable share'),
  conversion: t('conversion'),
  'carbon-price': t('carbon price'),
  'environmental-cost': t('cost to the environment'),
});

/** Why a figure of a scenario is another one. */
export const causeWord = among({ volume: t('volume'), mix: t('mix'), material: t('material'), efficiency: t('efficiency'), timing: t('timing'), price: t('price'), factor: t('factor') });

/** The usual names of shifts and of the bands of tariffs; any other is the plant's own. */
export const calendarWord = among({
  early: t('early'),
  late: t('late'),
  night: t('night'),
  morning: t('morning'),
  afternoon: t('afternoon'),
  evening: t('evening'),
  ...(language === 'en' ? {} : { day: t('daytime') }),
  peak: t('peak'),
  'half-peak': t('half-peak'),
  'off-peak': t('off-peak'),
  'super-off-peak': t('super off-peak'),
  ponta: t('peak'),
  cheias: t('half-peak'),
  'vazio-normal': t('off-peak'),
  'super-vazio': t('super off-peak'),
  red: t('red'),
  amber: t('amber'),
  green: t('green'),
  'high-load': t('high load'),
  'low-load': t('low load'),
  flat: t('flat'),
});

/** What values are put together over. */
export const perWord = among({ day: t('day'), shift: t('shift'), week: t('week'), month: t('month'), year: t('year') });

/** What meters measure, by the name that plant files have for it. */
export const quantityWord = (id) => t(id.replaceAll('-', ' '));

export const isQuantity = (id) => isKnown(id.replaceAll('-', ' '));
