/** How meters are doing, told by stories. */
package io.plantline.dashboards.meters;
