// What the pages say in Swedish; KPIs bring their names along.

import alerts from './sv/alerts.js';
import batches from './sv/batches.js';
import energy from './sv/energy.js';
import explain from './sv/explain.js';
import flows from './sv/flows.js';
import frame from './sv/frame.js';
import performance from './sv/performance.js';
import plant from './sv/plant.js';
import quantities from './sv/quantities.js';
import rejected from './sv/rejected.js';
import words from './sv/words.js';

export default { ...alerts, ...batches, ...energy, ...explain, ...flows, ...frame, ...performance, ...plant, ...quantities, ...rejected, ...words };
