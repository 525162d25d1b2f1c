// What there is to mind of a scenario's answer, as the command that worked it out writes it, with its places.

export const NOTES = [
  (t) => t('assumed on both sides, so the recorded one is not as stored: {factors}'),
  (t) => t('a year is made of {number} days recorded, as if all were like them'),
  (t) => t('not all of the time was observed, and a year is made of what was: {shares}'),
  (t) => t('energy is with the charges for power and reactive energy'),
  (t) => t('energy is without charges for power and reactive energy, which are of whole months: begin and end with one'),
  (t) => t('the plant meters no value added, so the margin is what is sold less the cost of energy and capital'),
  (t) => t('environmental-cost is not known of every choice, so the front is against CO2e'),
  (t) => t('{choices}: not known: {why}'),
  (t) => t('causes are laid on one another in the order {causes}; what two do together is with the later one'),
  (t) => t('not together: {one} and {another} both change {change}'),
  (t) => t('of neither days nor months, and not shown: {kpis}'),
  (t) => t('batches keep what they were told, and are not worked out'),
];

/** What two alternatives may change both. */
export const CHANGES = [
  (t) => t('what is produced'),
  (t) => t('what is recycled'),
  (t) => t('what is sold of {scope} {name}'),
  (t) => t('the time of work'),
  (t) => t('the charges'),
  (t) => t('machine {scope}'),
  (t) => t('tariff of {quantity}'),
  (t) => t('factor of {quantity}, {ledger}'),
];
