package io.plantline.jobs.rebuild;

import org.apache.kafka.common.TopicPartition;

/**
 * What is read of a partition: fixed before the job begins, so that it can be read again.
 *
 * @param from first offset
 * @param to the offset after the last
 */
public record Stretch(TopicPartition partition, long from, long to) {

    String json() {
        return "{\"topic\":\"%s\",\"partition\":%d,\"from\":%d,\"to\":%d}"
                .formatted(partition.topic(), partition.partition(), from, to);
    }
}
