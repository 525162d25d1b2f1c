/** A thousand meters, and what is left of what they say when Kafka, the MQTT broker or the gateway fails. */
package io.plantline.app.noloss;
