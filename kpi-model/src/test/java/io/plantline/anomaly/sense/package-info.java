/** What watchers remember. */
package io.plantline.anomaly.sense;
