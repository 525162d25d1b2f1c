/** How signals get in: from tables, from MQTT, and from those who publish them over HTTP. */
package io.plantline.ingest.signals;
