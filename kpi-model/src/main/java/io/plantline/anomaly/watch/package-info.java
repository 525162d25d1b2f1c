/** The watchers: what runs all rules on one subject, and how values and readings become what they see. */
package io.plantline.anomaly.watch;
