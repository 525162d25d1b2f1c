/** Writing readings and rejections to Kafka: durable, in order per plant, and retried for as long as it takes. */
package io.plantline.ingest.delivery;
