/** Readings that people take off a meter and enter by hand, and the trail they leave. */
package io.plantline.ingest.entry;
