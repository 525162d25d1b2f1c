/**
 * Sparkplug B: what edge nodes and their devices tell, from birth to death. Knows messages and sessions; which metric is
 * which meter is not known here.
 */
package io.plantline.ingest.sparkplug;
