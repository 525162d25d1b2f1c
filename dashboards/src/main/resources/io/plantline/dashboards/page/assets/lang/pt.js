// What the pages say in the Portuguese of Portugal; KPIs bring their names along.

import alerts from './pt/alerts.js';
import batches from './pt/batches.js';
import energy from './pt/energy.js';
import explain from './pt/explain.js';
import flows from './pt/flows.js';
import frame from './pt/frame.js';
import performance from './pt/performance.js';
import plant from './pt/plant.js';
import quantities from './pt/quantities.js';
import rejected from './pt/rejected.js';
import words from './pt/words.js';

export default { ...alerts, ...batches, ...energy, ...explain, ...flows, ...frame, ...performance, ...plant, ...quantities, ...rejected, ...words };
