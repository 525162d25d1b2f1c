/** Taking KPI history away as a table. */
package io.plantline.dashboards.export;
