package io.plantline.model;

import java.util.Objects;

/**
 * What became of a rejection that was put through again: it is done with, and need not be tried another time.
 *
 * @param topic the id Kafka gave the topic of rejections, which a topic made anew does not share
 * @param partition where the rejection stands
 * @param offset where the rejection stands
 * @param at when it was put through, epoch milliseconds
 * @param readings how many readings it turned out to hold
 */
public record Resolution(String topic, int partition, long offset, long at, int readings) {
    public Resolution {
        Objects.requireNonNull(topic, "resolution: topic is missing");
    }

    /** Names the rejection, and nothing else. */
    public String key() {
        return "%s/%d/%d".formatted(topic, partition, offset);
    }
}
