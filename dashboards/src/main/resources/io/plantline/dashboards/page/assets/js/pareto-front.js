// Cost against carbon: a mark for each plan, the line of those that are worth their price, and the starts asked for.

import { along, colour, textStyle, tooltipStyle, upwards } from './chart-style.js';
import { h } from './dom.js';
import { decimals } from './format.js';
import { t } from './language.js';
import { picture } from './picture.js';

/**
 * @param chosen the plan looked at
 * @param choose is told of another, where somebody presses its mark
 */
export function paretoFront({ told, chosen, choose }) {
  const drawn = picture(t('What plans cost against what they emit; the table of plans has the same'), options, { pressed });
  drawn.element.classList.add('front');
  const at = ({ cost, kgCO2e }) => [cost, kgCO2e];

  function options() {
    const text = textStyle();
    const all = told.plans.map((plan) => ({ value: at(plan), plan }));
    const recommended = told.plans.filter(({ plan }) => plan === told.recommended.plan).map((plan) => ({ value: at(plan), plan }));
    const asked = told.requested.cost === undefined ? [] : [{ value: at(told.requested) }];
    return {
      grid: { left: 8, right: 24, top: innerWidth < 700 ? 78 : 36, bottom: 26, containLabel: true },
      legend: { top: 0, textStyle: text, itemWidth: 14 },
      tooltip: { ...tooltipStyle(), formatter: ({ data, seriesName }) => tip(data, seriesName) },
      xAxis: { ...along({}), type: 'value', scale: true, name: t('Cost, {currency}', { currency: told.currency }), nameLocation: 'middle', nameGap: 26, nameTextStyle: text, splitLine: { show: false } },
      yAxis: { ...upwards(), scale: true, name: 'kgCO2e', nameTextStyle: text },
      series: [
        { name: t('Plans worth their price'), type: 'line', step: 'end', symbol: 'circle', symbolSize: told.plans.length > 200 ? 4 : 9, data: all, lineStyle: { color: colour('economic'), width: 1.5, opacity: 0.5 }, itemStyle: { color: colour('economic') } },
        { name: t('As asked for'), type: 'scatter', symbol: 'triangle', symbolSize: 15, data: asked, itemStyle: { color: colour('warn') } },
        { name: t('Recommended'), type: 'scatter', symbol: 'diamond', symbolSize: 17, data: recommended, itemStyle: { color: colour('good') } },
        { name: t('Looked at'), type: 'scatter', symbol: 'circle', symbolSize: 21, data: [{ value: at(chosen()) }], itemStyle: { color: 'transparent', borderColor: colour('text'), borderWidth: 2 }, silent: true },
      ],
    };
  }

  function tip({ value, plan }, name) {
    const step = plan?.impliedCarbonPrice;
    return h(
      'div.tip',
      {},
      h('strong', {}, plan ? t('Plan {number}', { number: plan.plan }) : name),
      h('p', {}, `${decimals(value[0], 2, 2)} ${told.currency} · ${decimals(value[1], 1, 1)} kgCO2e`),
      step === null || step === undefined ? null : h('p', {}, t('a tonne less than the plan before costs {price}', { price: `${decimals(step, 0)} ${told.currency}` })),
    );
  }

  function pressed({ data }) {
    const plan = told.plans.find((each) => each.plan === data?.plan?.plan); // the chart keeps a copy of its own
    if (plan) choose(plan);
  }

  return drawn;
}
