/** Meters that speak but stand in no plant file. */
package io.plantline.dashboards.unknown;
