// How much stands rejected of a plant, in one line that leads to it.

import { plantAddress } from './address.js';
import * as api from './api.js';
import { fill, h } from './dom.js';

export function rejections(plant) {
  const link = h('a.rejections', { href: plantAddress(plant, 'rejected') }, 'Look at them');
  const element = h('section', { id: 'rejections', hidden: true }, h('div.section', {}, h('h2', {}, 'Rejected messages')), link);
  return {
    element,
    async load() {
      const { count, kinds } = await api.rejected(plant.id);
      element.hidden = false;
      link.dataset.state = count === 0 ? 'none' : 'some';
      const reasons = [...new Set(kinds.map((kind) => kind.meaning))].slice(0, 3).join(' · ');
      fill(link, h('b', {}, count === 0 ? 'None stand' : `${count.toLocaleString('en-GB')} stand rejected`), count === 0 ? null : h('span.meta', {}, ` ${reasons}`));
    },
  };
}
