// How much stands rejected of a plant, in one line that leads to it.

import { plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';
import { t } from './language.js';
import { told } from './told.js';

export function rejections(plant) {
  const link = h('a.rejections', { href: plantAddress(plant, 'rejected') }, t('Look at them'));
  const element = h('section', { id: 'rejections', hidden: true }, h('div.section', {}, h('h2', {}, t('Rejected messages'))), link);
  return {
    element,
    async load() {
      const { count, kinds } = await api.rejected(plant.id);
      element.hidden = false;
      link.dataset.state = count === 0 ? 'none' : 'some';
      const reasons = [...new Set(kinds.map((kind) => kind.meaning))].slice(0, 3).flatMap((meaning, at) => [at ? ' · ' : ' ', told(meaning)]);
      fill(link, h('b', {}, count === 0 ? t('None stand') : t('{count} stand rejected', { count })), count === 0 ? null : h('span.meta', {}, reasons));
    },
  };
}
