/** The readings and values behind a number, looked up again on Kafka. */
package io.plantline.dashboards.evidence;
