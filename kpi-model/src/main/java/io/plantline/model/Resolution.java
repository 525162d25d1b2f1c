package io.plantline.model;

import java.util.Objects;

/**
 * What became of a rejection: it is done with, and need not be tried another time. It was put through again, or somebody
 * has dismissed it.
 *
 * @param topic the id Kafka gave the topic of rejections, which a topic made anew does not share
 * @param partition where the rejection stands
 * @param offset where the rejection stands
 * @param at when it was put through or dismissed, epoch milliseconds
 * @param readings how many readings it turned out to hold
 * @param dismissal who dismissed it and why; null where it was put through
 */
public record Resolution(String topic, int partition, long offset, long at, int readings, Dismissal dismissal) {
    /** So many characters tell who, and so many tell why. */
    public static final int LONGEST = 500;

    /** Somebody says that a rejection can never be mended, or need not be. */
    public record Dismissal(String by, String why) {
        public Dismissal {
            require("by", by);
            require("why", why);
        }

        private static void require(String name, String text) {
            if (text == null || text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "dismissal: '%s' is needed, up to %d characters".formatted(name, LONGEST));
            }
        }
    }

    public Resolution {
        Objects.requireNonNull(topic, "resolution: topic is missing");
    }

    /** One that was put through again. */
    public Resolution(String topic, int partition, long offset, long at, int readings) {
        this(topic, partition, offset, at, readings, null);
    }

    /** Names the rejection, and nothing else. */
    public String key() {
        return "%s/%d/%d".formatted(topic, partition, offset);
    }
}
