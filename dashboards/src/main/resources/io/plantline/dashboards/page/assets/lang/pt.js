// What the pages say in the Portuguese of Portugal; KPIs bring their names along.

import alerts from './pt/alerts.js';
import alertSentences from './pt/alert-sentences.js';
import batches from './pt/batches.js';
import calendar from './pt/calendar.js';
import certainty from './pt/certainty.js';
import demand from './pt/demand.js';
import energy from './pt/energy.js';
import explain from './pt/explain.js';
import flows from './pt/flows.js';
import formulas from './pt/formulas.js';
import frame from './pt/frame.js';
import performance from './pt/performance.js';
import periods from './pt/periods.js';
import plant from './pt/plant.js';
import planning from './pt/planning.js';
import quantities from './pt/quantities.js';
import reasons from './pt/reasons.js';
import refusals from './pt/refusals.js';
import rejected from './pt/rejected.js';
import rejectionReasons from './pt/rejection-reasons.js';
import remarks from './pt/remarks.js';
import scenarios from './pt/scenarios.js';
import schedule from './pt/schedule.js';
import wall from './pt/wall.js';
import words from './pt/words.js';

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
