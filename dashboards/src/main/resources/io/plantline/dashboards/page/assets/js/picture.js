// A chart drawn once and again: it follows the size and the colours of the page.

import { h } from './dom.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * @param options makes what is drawn, or null where there is nothing to draw
 * @param clicked is handed what was clicked at
 */
export function picture(label, options, { empty = 'No value in this time', clicked = null } = {}) {
  const plot = h('div.plot', { role: 'img', 'aria-label': label });
  const nothing = h('p.empty', { hidden: true }, empty);
  const element = h('div', {}, plot, nothing);
  let chart = null;

  function draw() {
    const drawn = options();
    plot.hidden = drawn === null;
    nothing.hidden = drawn !== null;
    if (drawn === null) return;
    if (chart === null) {
      chart = globalThis.echarts.init(plot, null, { renderer: 'canvas' });
      if (clicked) chart.on('click', clicked);
    }
    chart.setOption({ animation: false, ...drawn }, { notMerge: true });
  }

  const resized = new ResizeObserver(() => chart?.resize());
  resized.observe(element);
  const recoloured = () => chart && draw();
  dark.addEventListener('change', recoloured);
  return {
    element,
    draw,
    leave() {
      resized.disconnect();
      dark.removeEventListener('change', recoloured);
      chart?.dispose();
    },
  };
}
