// What is told of flows in figures: the costs, the test of the balances, and flow by flow.

import { h } from './dom.js';
import { number, share, withUnit } from './format.js';
import { named, t } from './language.js';
import { said } from './said.js';
import { table } from './tables.js';
import { flowWord, verdictWord } from './words.js';

const LOSS_COST = 'mfca-loss-cost';
const STANDING = {
  redundant: t('measured, and checked by the balances'),
  'measured-only': t('measured, and checked by nothing else'),
  observable: t('worked out from the balances'),
  unobservable: t('not known'),
};

export function costFigures({ costs, currency }) {
  const { in: paid, product, negative, negativeShare, negativeShareMissing, recovered } = costs;
  const figure = (label, { total, missing }, about) => h('div.figure-of', {}, h('span.label', {}, label), h('strong', {}, number(total), h('small', {}, ` ${currency}`)), missing ? h('small.why', {}, said(missing)) : h('small', {}, about));
  return h(
    'div.figures-of',
    {},
    figure(t('Put in'), paid, t('material, energy, system, waste management')),
    figure(t('In products'), product, t('what is sold')),
    figure(t('Lost'), negative, negativeShare === null ? said(negativeShareMissing ?? '') : t('{share} of what was put in', { share: share(negativeShare) })),
    figure(t('Got back for losses'), { total: recovered, missing: costs.recoveredMissing }, t('sold on, not taken off')),
  );
}

/** Why the KPI of the same losses comes to another amount; nothing where there is no such KPI. */
export function besideKpi(catalogue) {
  const kpi = catalogue.find(({ id }) => id === LOSS_COST);
  return kpi ? h('p.about', {}, t('What is lost is costed here from one quantity centre to the next, with the cost of the system. The KPI “{kpi}” takes one share of material lost of all costs, without the cost of the system: the two differ.', { kpi: named(kpi) })) : null;
}

/** What the balances say of the meters, in a sentence. */
export function tested({ test, suspects, unlocatable, flows }) {
  const name = (id) => flows.find((flow) => flow.id === id)?.name ?? id;
  if (test.degrees === 0) return h('p.about', {}, t('The balances check nothing here: no amount is known twice.'));
  const held = t('γ = {statistic} against χ² = {limit} at 95 %, {count} degrees of freedom', { statistic: number(test.statistic), limit: number(test.limit), count: test.degrees });
  if (test.passes) return h('p.about', {}, t('The meters agree with the balances ({held}).', { held }));
  const whom = suspects.length ? t('doubtful: {list}', { list: suspects.map(name).join(', ') }) : t('nothing tells which of these is wrong: {list}', { list: unlocatable.map(name).join(', ') });
  return h('p.about.doubt', {}, t('The meters do not agree with the balances ({held}); {whom}.', { held, whom }));
}

export function flowTable(told) {
  const centre = (id) => (id === 'outside' ? t('outside') : told.centres.find((each) => each.id === id)?.name ?? id);
  const rows = told.flows.map((flow) =>
    h(
      'tr',
      { 'data-verdict': flow.verdict },
      h('th', { scope: 'row' }, flow.name, h('small', {}, `${centre(flow.from)} → ${centre(flow.to)}, ${flowWord(flow.kind)}`)),
      h('td.number', {}, withUnit(flow.measured, flow.unit), flow.uncertainty === null ? null : h('small', {}, `± ${number(flow.uncertainty)}`)),
      h('td.number', {}, withUnit(flow.reconciled, flow.unit), flow.reconciledUncertainty === null ? null : h('small', {}, `± ${number(flow.reconciledUncertainty)}`)),
      h('td', {}, flow.verdict && flow.verdict !== 'good' ? h('b.why', {}, verdictWord(flow.verdict), ' ') : null, STANDING[flow.standing] ?? '', flow.reason ? h('small', {}, said(flow.reason)) : null),
      h('td.number', {}, withUnit(flow.cost, told.currency), flow.costMissing ? h('small', {}, said(flow.costMissing)) : null),
    ));
  return h('details.meters', {}, h('summary', {}, h('b', {}, t('Flow by flow'))), h('div.scroll', {}, table(null, [t('Flow'), `#${t('Measured')}`, `#${t('Reconciled')}`, t('How it is known'), `#${t('Cost')}`], rows)));
}
