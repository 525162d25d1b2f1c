/** KPI values as they are measured: heard from Kafka, the newest kept in memory, and told to everybody who watches. */
package io.plantline.dashboards.live;
