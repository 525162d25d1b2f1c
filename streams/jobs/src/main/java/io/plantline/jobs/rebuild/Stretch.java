package io.plantline.jobs.rebuild;

import io.plantline.jobs.JobRefused;
import io.plantline.wire.Channels;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/**
 * What is read of a partition: fixed before the job begins, so that it can be read again.
 *
 * @param from first offset
 * @param to the offset after the last
 */
public record Stretch(TopicPartition partition, long from, long to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}):(\\d{1,18}):(\\d{1,18})");

    /** Understands {@code PARTITION:FROM:TO}. */
    static Stretch of(String text) throws JobRefused {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw JobRefused.wrongUsage(
                    "--stretch %s: it is a partition and two offsets, such as 0:1200:4800".formatted(text));
        }
        return new Stretch(
                new TopicPartition(Channels.READINGS, Integer.parseInt(parts.group(1))),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)));
    }

    String json() {
        return "{\"topic\":\"%s\",\"partition\":%d,\"from\":%d,\"to\":%d}"
                .formatted(partition.topic(), partition.partition(), from, to);
    }
}
