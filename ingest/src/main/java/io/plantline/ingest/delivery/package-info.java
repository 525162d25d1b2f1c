/** Readings and rejections on Kafka: written durably, in order per plant, and read again from their beginning. */
package io.plantline.ingest.delivery;
