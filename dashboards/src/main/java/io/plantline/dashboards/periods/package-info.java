/** Periods that people look back at: what the calendar makes of them, and values put together for them. */
package io.plantline.dashboards.periods;
