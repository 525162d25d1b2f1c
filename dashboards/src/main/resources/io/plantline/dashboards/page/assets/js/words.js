// What the API says in a word, in a word of the reader's; a word that is not known stays as it is.

import { isKnown, t } from './language.js';

const among = (words) => (id) => (Object.hasOwn(words, id) ? words[id] : id);

export const statusWord = among({ provisional: t('provisional'), final: t('final'), revised: t('revised'), rebuilt: t('rebuilt') });

export const severityWord = among({ critical: t('critical'), warning: t('warning'), info: t('info') });

export const scopeWord = among({ plant: t('plant'), area: t('area'), line: t('line'), machine: t('machine') });

export const flowWord = among({ material: t('material'), product: t('product'), recycle: t('recycled'), loss: t('loss'), waste: t('waste'), energy: t('energy') });

export const verdictWord = among({ suspect: t('suspect'), 'not-locatable': t('not locatable') });

export const qualityWord = among({ good: t('good'), uncertain: t('uncertain'), bad: t('bad') });

export const noticeWord = among({ firing: t('firing'), reminder: t('reminder'), escalated: t('escalated'), acknowledged: t('taken on'), cleared: t('over') });

/** An interval as what comes after “per”. */
export const intervalWord = among({ minute: t('minute'), settlement: t('settlement period'), hour: t('hour'), shift: t('shift'), day: t('day'), month: t('month') });

/** What meters measure, by the name that plant files have for it. */
export const quantityWord = (id) => t(id.replaceAll('-', ' '));

export const isQuantity = (id) => isKnown(id.replaceAll('-', ' '));
