/** What a plant takes from the grid now, against what it may. */
package io.plantline.dashboards.demand;
