/** MQTT 5 and 3.1.1 connections, one object each, so that nothing of an old connection can reach a new one. */
package io.plantline.ingest.mqtt;
