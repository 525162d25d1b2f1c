/** The real parts the tests of ingest run against: mosquitto, Kafka, and plants. */
package io.plantline.ingest.parts;
