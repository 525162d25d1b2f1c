// The shifts and the bands of the tariff over a curve: a lane for each above it, boundaries through it, and a legend of them.

import * as api from './api.js';
import { colour, textStyle } from './chart-style.js';
import { fill, h } from './dom.js';
import { dayOfWeek, time } from './format.js';
import { t } from './language.js';
import { calendarWord } from './words.js';

const LANE = 17;
const LONGEST = 11 * 24 * 3600e3;
const TONES = { shift: 3, tone: 5 };
const LIGHTS = ['red', 'amber', 'green'];
const LISTED = 12;

/** Bands are drawn where they can be told apart: over some days, not over a year. */
export function shadingOf(plant, period) {
  const legend = h('div.shading', { hidden: true });
  let lanes = [];

  async function load() {
    if (period.end - period.start > LONGEST) return;
    const { shifts, shiftNames, bands, bandNames } = await api.calendar(plant.id, period.start, period.end);
    lanes = [lane('shift', t('Shift'), shifts, shiftNames), lane('tone', t('Tariff'), bands, bandNames)].filter(({ parts }) => parts.length > 0);
    legend.hidden = lanes.length === 0;
    fill(legend, lanes.map((each) => h('div', {}, h('b', {}, each.title), each.names.filter((name) => each.parts.some((part) => part.name === name)).map((name) => key(name, each)))), spoken());
  }

  const key = (name, { names, ink }) => h('span', {}, h('i', { 'data-tone': inkOf(ink, names, name), 'aria-hidden': true }), calendarWord(name));

  /** What eyes read off the lanes, for those who hear the page. */
  function spoken() {
    const zone = plant.timeZone;
    const told = lanes.flatMap(({ title, parts }) => parts.slice(0, LISTED).map(({ name, start, end }) => `${title} ${calendarWord(name)}: ${dayOfWeek(start, zone)} ${time(start, zone)} – ${time(end, zone)}`));
    return h('ul.only-heard', {}, told.map((each) => h('li', {}, each)));
  }

  return {
    legend,
    load: () => (lanes.length === 0 ? load() : null),
    get height() {
      return lanes.length * (LANE + 2);
    },
    /** The names of what holds at a time. */
    at: (moment) => lanes.flatMap(({ title, parts }) => parts.filter(({ start, end }) => start <= moment && moment < end).map(({ name }) => `${title}: ${calendarWord(name)}`)),
    /** @param starts of the slots of the axis */
    drawn: (starts) => lanes.map((each, row) => strip(each, row, lanes.length, starts)),
  };
}

/** Bands that are named after a light have its colour; any other one by its place in the plant file. */
const inkOf = (ink, names, name) => (LIGHTS.includes(name) ? `light-${name}` : `${ink}-${names.indexOf(name) % TONES[ink]}`);

/** @param names all that the plant file has, in its order: each keeps its colour, whatever the period shows of them */
function lane(ink, title, told, names) {
  const parts = told.map(({ name, start, end }) => ({ name, start: Date.parse(start), end: Date.parse(end) }));
  return { ink, title, parts, names };
}

/** One lane: its parts as bars above the curve, each with its name where there is room; bands shade the curve, shifts part it. */
function strip({ ink, title, parts, names }, row, count, starts) {
  const slot = (at) => {
    const found = starts.findIndex((start) => start >= at);
    return found < 0 ? starts.length - 1 : found;
  };
  return {
    id: `lane-${title}`,
    type: 'custom',
    silent: true,
    clip: false,
    z: 0,
    tooltip: { show: false },
    data: parts.map(({ start, end }) => [slot(start), slot(end)]),
    encode: { x: [0, 1], y: [] },
    renderItem: (parameters, drawing) => {
      const { y, height } = parameters.coordSys;
      const [left, right] = [0, 1].map((at) => drawing.coord([drawing.value(at), 0])[0]);
      const { name } = parts[parameters.dataIndex];
      return bar({ left, width: right - left, y, height, top: y - (count - row) * (LANE + 2), ink: colour(inkOf(ink, names, name)), shade: ink === 'tone', name: calendarWord(name) });
    },
  };
}

function bar({ left, width, y, height, top, ink, shade, name }) {
  const shape = { x: left, width: Math.max(0, width - 1) };
  const text = textStyle();
  const children = [
    shade
      ? { type: 'rect', shape: { ...shape, y, height }, style: { fill: ink, opacity: 0.16 } }
      : { type: 'line', shape: { x1: left, y1: y, x2: left, y2: y + height }, style: { stroke: ink, lineWidth: 1, opacity: 0.7 } },
    { type: 'rect', shape: { ...shape, y: top, height: LANE }, style: { fill: ink, opacity: 0.9 } },
  ];
  if (width > 5 * name.length + 12) {
    children.push({ type: 'text', style: { x: left + width / 2, y: top + LANE / 2, text: name, fill: colour('on-tone'), font: `${Math.round(text.fontSize * 0.92)}px ${text.fontFamily}`, align: 'center', verticalAlign: 'middle', width: width - 6, overflow: 'truncate' } });
  }
  return { type: 'group', children };
}
