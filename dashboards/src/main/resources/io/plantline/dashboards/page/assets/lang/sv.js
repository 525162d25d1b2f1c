// What the pages say in Swedish; KPIs bring their names along.

import alerts from './sv/alerts.js';
import alertSentences from './sv/alert-sentences.js';
import batches from './sv/batches.js';
import calendar from './sv/calendar.js';
import certainty from './sv/certainty.js';
import demand from './sv/demand.js';
import energy from './sv/energy.js';
import explain from './sv/explain.js';
import flows from './sv/flows.js';
import formulas from './sv/formulas.js';
import frame from './sv/frame.js';
import performance from './sv/performance.js';
import periods from './sv/periods.js';
import plant from './sv/plant.js';
import planning from './sv/planning.js';
import quantities from './sv/quantities.js';
import reasons from './sv/reasons.js';
import refusals from './sv/refusals.js';
import rejected from './sv/rejected.js';
import rejectionReasons from './sv/rejection-reasons.js';
import remarks from './sv/remarks.js';
import scenarios from './sv/scenarios.js';
import schedule from './sv/schedule.js';
import wall from './sv/wall.js';
import words from './sv/words.js';

export default {
  ...alerts,
  ...alertSentences,
  ...batches,
  ...calendar,
  ...certainty,
  ...demand,
  ...energy,
  ...explain,
  ...flows,
  ...formulas,
  ...frame,
  ...performance,
  ...periods,
  ...plant,
  ...planning,
  ...quantities,
  ...reasons,
  ...refusals,
  ...rejected,
  ...rejectionReasons,
  ...remarks,
  ...scenarios,
  ...schedule,
  ...wall,
  ...words,
};
