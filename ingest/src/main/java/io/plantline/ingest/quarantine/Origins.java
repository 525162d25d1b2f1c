package io.plantline.ingest.quarantine;

import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whose messages were rejected. */
final class Origins {
    /** A line of a recording: {@code monday.csv:12}. */
    private static final Pattern LINE = Pattern.compile("[^/]+:\\d+");

    private final List<Plant> plants;

    /** @param plants those whose sources are known; native messages and readings name their plant themselves */
    Origins(List<Plant> plants) {
        this.plants = List.copyOf(plants);
    }

    /** The plant a rejection is of, as far as can be told. */
    Optional<String> plant(Rejection rejection) {
        String source = rejection.source();
        if (source.equals(Channels.READINGS)) {
            return plantOfReading(rejection);
        }
        if (source.startsWith(Channels.MQTT_PREFIX)) {
            return Optional.of(Channels.plantOfKey(source.substring(Channels.MQTT_PREFIX.length())));
        }
        return isMessage(rejection) ? plantOfSource(source) : Optional.empty();
    }

    /** What a rejection is counted under: the topic of a message, or the key of a reading. */
    static String place(Rejection rejection) {
        if (!rejection.source().equals(Channels.READINGS)) {
            return rejection.source();
        }
        try {
            return "%s %s"
                    .formatted(
                            Channels.READINGS,
                            ReadingJson.read(rejection.bytes()).meter());
        } catch (MalformedJson noReading) {
            return Channels.READINGS;
        }
    }

    /** True where an MQTT message was rejected: not a line of a recording, and nothing that comes after the gateway. */
    static boolean isMessage(Rejection rejection) {
        return !LINE.matcher(rejection.source()).matches()
                && !rejection.source().equals(Channels.READINGS)
                && !rejection.source().equals(Channels.CELLS)
                && !rejection.source().equals(Channels.KPIS);
    }

    private static Optional<String> plantOfReading(Rejection rejection) {
        try {
            return Optional.of(ReadingJson.read(rejection.bytes()).plant());
        } catch (MalformedJson noReading) {
            return Optional.empty();
        }
    }

    private Optional<String> plantOfSource(String topic) {
        return plants.stream()
                .filter(plant -> plant.sources().stream()
                        .anyMatch(source -> source.topics().match(topic).isPresent()))
                .map(Plant::id)
                .findFirst();
    }
}
