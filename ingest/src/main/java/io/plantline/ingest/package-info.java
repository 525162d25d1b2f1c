/** How readings come in: the gateway from MQTT to Kafka, and the replay of recorded files through the same path. */
package io.plantline.ingest;
