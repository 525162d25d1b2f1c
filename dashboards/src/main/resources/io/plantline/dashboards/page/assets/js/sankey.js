// How a Sankey diagram looks here.

import { colour, textStyle, tooltipStyle } from './chart-style.js';
import { h } from './dom.js';
import { withUnit } from './format.js';
import { t } from './language.js';
import { table } from './tables.js';

const LEFT = 8;
const RIGHT = 250;
const RIGHT_NARROW = 150;
const NODE = 12;
const GAP = 10;
const GAP_NARROW = 34; // room for a name of two lines
const GAPS = 340; // all of them together, of the height of a drawing
const LINE = 14;
const LEAST = 30;
const NARROW = 640;

/**
 * @param width of the drawing: on a narrow one a label goes on in the next line where the next column begins
 * @param nodes [{name, label, ink}]
 * @param links [{source, target, value, ink, about}], about what the tip says beside the amount
 */
export function sankey(nodes, links, unit, width) {
  if (links.length === 0) return null;
  const room = roomOf(links, width);
  const amountOf = amounts(links, unit);
  return {
    tooltip: { ...tooltipStyle(), trigger: 'item', formatter: ({ dataType, data }) => (dataType === 'edge' ? tip(data.about, data.value, unit) : h('div.tip', {}, h('span', {}, data.text), h('strong', {}, amountOf(data.name)))) },
    series: [
      {
        type: 'sankey',
        left: LEFT,
        right: width < NARROW ? RIGHT_NARROW : RIGHT,
        top: 8,
        bottom: 8,
        nodeGap: width < NARROW ? gapOf(nodes, links) : 14,
        nodeWidth: NODE,
        layoutIterations: 64,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        labelLayout: { hideOverlap: true },
        label: { ...textStyle(), color: colour('text'), formatter: ({ data }) => (width < NARROW ? data.text : `${data.text}  ${amountOf(data.name)}`) },
        data: nodes.map(({ name, label, ink }) => ({ name, text: label, ...room(name), itemStyle: { color: ink ?? colour('soft'), borderWidth: 0 } })),
        links: links.map(({ ink, ...link }) => ({ ...link, lineStyle: { color: ink, opacity: 0.38, curveness: 0.5 } })),
      },
    ],
  };
}

/** The links of a diagram in figures, for those who read them, or cannot see or point at it. */
export function linkTable(links, unit) {
  const row = ({ about, value }) => h('tr', {}, h('th', { scope: 'row' }, about), h('td.number', {}, withUnit(value, unit)));
  return h('details.meters', {}, h('summary', {}, t('The same in figures')), table(null, [t('From and to'), `#${t('Amount')}`], links.map(row)));
}

/** How much room the label of a node has; on a wide drawing as much as it takes. Its name is in the tip as well. */
function roomOf(links, width) {
  if (width >= NARROW) return () => ({});
  const from = new Set(links.map(({ source }) => source));
  const column = (width - LEFT - RIGHT_NARROW - NODE) / Math.max(...[...from].map((name) => depth(name, links)));
  return (name) => ({ label: { overflow: 'break', lineHeight: LINE, width: from.has(name) ? Math.max(LEAST, column - NODE - GAP) : RIGHT_NARROW - GAP } });
}

/** As much as there is, between the ends of the links. */
function gapOf(nodes, links) {
  const from = new Set(links.map(({ source }) => source));
  return Math.min(GAP_NARROW, GAPS / nodes.filter(({ name }) => !from.has(name)).length);
}

/** What goes through a node: what comes in, or what goes out where that is more. */
function amounts(links, unit) {
  const sum = (end, name) => links.filter((link) => link[end] === name).reduce((all, { value }) => all + value, 0);
  return (name) => withUnit(Math.max(sum('target', name), sum('source', name)), unit);
}

/** How many columns lie behind a node. */
const depth = (name, links) => Math.max(0, ...links.filter(({ source }) => source === name).map(({ target }) => 1 + depth(target, links)));

const tip = (about, value, unit) => h('div.tip', {}, h('span', {}, about), h('strong', {}, withUnit(value, unit)));
