/** Stories of what goes wrong in a plant, and what the watchers tell of it. */
package io.plantline.anomaly;
