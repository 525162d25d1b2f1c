/** Readings that people take off a meter and enter on the page, and the trail they leave. */
package io.plantline.dashboards.entries;
