package io.plantline.jobs.rebuild;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.admin.OffsetSpec;

/**
 * From where on Kafka is read: from its beginning, from an offset, or from what was written at a time or later.
 *
 * @param offset of the partition, or null
 * @param time epoch milliseconds, or null
 */
public record Since(Long offset, Long time) {
    static final Since BEGINNING = new Since(null, null);

    /** Understands {@code earliest}, an offset, and a time of RFC 3339. Throws {@link IllegalArgumentException} for others. */
    public static Since of(String text) {
        if (text.equals("earliest")) {
            return BEGINNING;
        }
        if (text.chars().allMatch(Character::isDigit)) {
            return new Since(Long.valueOf(text), null);
        }
        try {
            return new Since(null, OffsetDateTime.parse(text).toInstant().toEpochMilli());
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "'%s' is neither earliest nor an offset nor a time such as 2026-03-01T00:00:00Z".formatted(text));
        }
    }

    /** How Kafka is asked for the offset of a time, or of the beginning. */
    OffsetSpec asked() {
        return time == null ? OffsetSpec.earliest() : OffsetSpec.forTimestamp(time);
    }
}
