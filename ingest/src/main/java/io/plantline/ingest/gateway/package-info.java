/** The gateway: takes what meters say from MQTT, checks them, and hands them to Kafka without losing one. */
package io.plantline.ingest.gateway;
