// The look that all charts share; colours and sizes are those of the page.

import { h } from './dom.js';
import { decimals } from './format.js';

export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export function textStyle() {
  const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { color: colour('soft'), fontSize: Math.round(size * 0.76), fontFamily: getComputedStyle(document.body).fontFamily };
}

export const tooltipStyle = () => ({ confine: true, backgroundColor: colour('card'), borderColor: colour('line'), padding: [8, 12] });

/** An axis along the bottom. */
export const along = (more) => ({ axisLine: { lineStyle: { color: colour('line') } }, axisTick: { show: false }, axisLabel: textStyle(), ...more });

/** An axis of figures at the side, with their unit above it. */
export const upwards = (parts = 4, unit = '') => ({
  type: 'value',
  name: unit,
  nameLocation: 'end',
  nameGap: 8,
  nameTextStyle: { ...textStyle(), align: 'right' },
  splitNumber: parts,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { ...textStyle(), formatter: short },
  splitLine: { lineStyle: { color: colour('line') } },
});

/** What stands for a time without a value. */
export function hatch() {
  const canvas = h('canvas', { width: 8, height: 8 });
  const pen = canvas.getContext('2d');
  pen.strokeStyle = colour('line');
  pen.lineWidth = 1.5;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return canvas;
}

/** A number on an axis. */
export function short(value) {
  const size = Math.abs(value);
  if (size >= 1e6) return `${decimals(value / 1e6, 2)}M`;
  if (size >= 1e4) return `${decimals(value / 1e3, 1)}k`;
  return decimals(Number(value.toPrecision(6)), 12);
}
