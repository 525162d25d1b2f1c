// How a Sankey diagram looks here.

import { colour, textStyle, tooltipStyle } from './chart-style.js';
import { h } from './dom.js';
import { withUnit } from './format.js';

/**
 * @param nodes [{name, label, ink}]
 * @param links [{source, target, value, ink, about}], about what the tip says beside the amount
 */
export function sankey(nodes, links, unit) {
  if (links.length === 0) return null;
  return {
    tooltip: { ...tooltipStyle(), trigger: 'item', formatter: ({ dataType, data }) => (dataType === 'edge' ? tip(data.about, data.value, unit) : tip(data.label, null, unit)) },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 150,
        top: 8,
        bottom: 8,
        nodeGap: 14,
        nodeWidth: 12,
        layoutIterations: 64,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        labelLayout: { hideOverlap: true },
        label: { ...textStyle(), color: colour('text'), formatter: ({ data }) => data.label },
        data: nodes.map(({ name, label, ink }) => ({ name, label, itemStyle: { color: ink ?? colour('soft'), borderWidth: 0 } })),
        links: links.map(({ ink, ...link }) => ({ ...link, lineStyle: { color: ink, opacity: 0.38, curveness: 0.5 } })),
      },
    ],
  };
}

const tip = (about, value, unit) => h('div.tip', {}, h('span', {}, about), value === null ? null : h('strong', {}, withUnit(value, unit)));
