// What is told of flows in figures: the costs, the test of the balances, and flow by flow.

import { h } from './dom.js';
import { table } from './explain.js';
import { number, share, withUnit } from './format.js';

const STANDING = {
  redundant: 'measured, and checked by the balances',
  'measured-only': 'measured, and checked by nothing else',
  observable: 'worked out from the balances',
  unobservable: 'not known',
};

export function costFigures({ costs, currency }) {
  const { in: paid, product, negative, negativeShare, negativeShareMissing, recovered } = costs;
  const figure = (label, { total, missing }, about) => h('div.figure-of', {}, h('span.label', {}, label), h('strong', {}, number(total), h('small', {}, ` ${currency}`)), h(missing ? 'small.why' : 'small', {}, missing ?? about));
  return h(
    'div.figures-of',
    {},
    figure('Put in', paid, 'material, energy, system, waste management'),
    figure('In products', product, 'what is sold'),
    figure('Lost', negative, negativeShare === null ? negativeShareMissing : `${share(negativeShare)} of what was put in`),
    figure('Got back for losses', { total: recovered, missing: costs.recoveredMissing }, 'sold on, not taken off'),
  );
}

/** What the balances say of the meters, in a sentence. */
export function tested({ test, suspects, unlocatable, flows }) {
  const name = (id) => flows.find((flow) => flow.id === id)?.name ?? id;
  if (test.degrees === 0) return h('p.about', {}, 'The balances check nothing here: no amount is known twice.');
  const held = `γ = ${number(test.statistic)} against χ² = ${number(test.limit)} at 95 %, ${test.degrees} ${test.degrees === 1 ? 'degree' : 'degrees'} of freedom`;
  if (test.passes) return h('p.about', {}, `The meters agree with the balances (${held}).`);
  const whom = suspects.length ? `doubtful: ${suspects.map(name).join(', ')}` : `nothing tells which of ${unlocatable.map(name).join(', ')} is wrong`;
  return h('p.about.doubt', {}, `The meters do not agree with the balances (${held}); ${whom}.`);
}

export function flowTable(told) {
  const centre = (id) => told.centres.find((each) => each.id === id)?.name ?? id;
  const rows = told.flows.map((flow) =>
    h(
      'tr',
      { 'data-verdict': flow.verdict },
      h('th', { scope: 'row' }, flow.name, h('small', {}, `${centre(flow.from)} → ${centre(flow.to)}, ${flow.kind}`)),
      h('td.number', {}, withUnit(flow.measured, flow.unit), flow.uncertainty === null ? null : h('small', {}, `± ${number(flow.uncertainty)}`)),
      h('td.number', {}, withUnit(flow.reconciled, flow.unit), flow.reconciledUncertainty === null ? null : h('small', {}, `± ${number(flow.reconciledUncertainty)}`)),
      h('td', {}, flow.verdict && flow.verdict !== 'good' ? h('b.why', {}, flow.verdict) : null, STANDING[flow.standing] ?? '', flow.reason ? h('small', {}, flow.reason) : null),
      h('td.number', {}, withUnit(flow.cost, told.currency), flow.costMissing ? h('small', {}, flow.costMissing) : null),
    ));
  return h('details.meters', {}, h('summary', {}, h('b', {}, 'Flow by flow')), h('div.scroll', {}, table(null, ['Flow', '#Measured', '#Reconciled', 'How it is known', '#Cost'], rows)));
}
