// A chart drawn once and again: it follows the size and the colours of the page.

import { h } from './dom.js';
import { t } from './language.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const paper = matchMedia('print');

/**
 * @param options makes what is drawn, or null where there is nothing to draw
 * @param pressed is told of a mark that somebody presses
 */
export function picture(label, options, { empty = t('No value in this time'), pressed = null } = {}) {
  const plot = h('div.plot', { role: 'img', 'aria-label': label });
  const nothing = h('p.empty', { hidden: true }, empty);
  const element = h('div', {}, plot, nothing);
  let chart = null;
  let left = false;

  function draw() {
    if (left) return;
    const drawn = options();
    plot.hidden = drawn === null;
    nothing.hidden = drawn !== null;
    if (drawn === null) return;
    chart ??= open();
    chart.setOption({ animation: false, ...drawn }, { notMerge: true });
  }

  function open() {
    const made = globalThis.echarts.init(plot, null, { renderer: 'canvas' });
    if (pressed) made.on('click', pressed);
    return made;
  }

  const resized = new ResizeObserver(() => chart?.resize());
  resized.observe(element);
  const recoloured = () => chart && draw();
  const printed = () => {
    chart?.resize(); // before the observer would, which is too late for paper
    recoloured();
  };
  dark.addEventListener('change', recoloured);
  paper.addEventListener('change', printed);
  return {
    element,
    draw,
    leave() {
      left = true;
      resized.disconnect();
      dark.removeEventListener('change', recoloured);
      paper.removeEventListener('change', printed);
      chart?.dispose();
    },
  };
}
