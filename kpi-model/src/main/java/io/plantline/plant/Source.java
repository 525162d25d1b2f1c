package io.plantline.plant;

import io.plantline.model.Quality;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * MQTT topics whose messages are not in the native form, and how they become readings.
 *
 * @param zone the time zone of times that are written without one
 * @param trustsClock true where the times in the messages count, false where the time of arrival does
 * @param names what stands in a topic or message, by how it is called in meter ids; what is not in it stays as it is
 * @param states what the source calls machine states, by the state of Plantline; empty where it uses our words
 * @param qualities what the source says of a value, by the quality of Plantline; empty where it uses our words
 */
public record Source(
        TopicPattern topics,
        PayloadFormat format,
        Layout layout,
        ZoneId zone,
        boolean trustsClock,
        Map<String, String> names,
        Map<String, String> states,
        Map<String, Quality> qualities,
        List<Mapping> mappings) {

    public Source {
        Objects.requireNonNull(topics, "source: topics are missing");
        Objects.requireNonNull(format, "source %s: format is missing".formatted(topics));
        Objects.requireNonNull(layout, "source %s: layout is missing".formatted(topics));
        Objects.requireNonNull(zone, "source %s: zone is missing".formatted(topics));
        names = Map.copyOf(names);
        states = Map.copyOf(states);
        qualities = Map.copyOf(qualities);
        mappings = List.copyOf(mappings);
        if (mappings.isEmpty()) {
            throw new IllegalArgumentException("source %s: it feeds no meter".formatted(topics));
        }
    }

    /** A source with nothing unusual about it. */
    public static Source of(String topics, PayloadFormat format, ZoneId zone, Mapping... mappings) {
        return new Source(
                TopicPattern.of(topics),
                format,
                Layout.USUAL,
                zone,
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(mappings));
    }
}
