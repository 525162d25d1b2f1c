package io.plantline.ingest.mapped;

import io.plantline.plant.Plant;
import io.plantline.plant.TopicFilters;
import io.plantline.wire.Channels;
import java.util.List;
import java.util.stream.Stream;

/** The topic filters of plants. One inside another is left out: a broker may send a message once for each. */
final class Filters {
    private static final String REST = "#";

    private Filters() {}

    static List<String> of(List<Plant> plants) {
        List<String> all = Stream.concat(
                        Stream.of(Channels.MQTT_PREFIX + REST),
                        plants.stream().flatMap(plant -> plant.sources().stream()
                                .map(source -> source.topics().filter())))
                .distinct()
                .toList();
        return all.stream()
                .filter(filter ->
                        all.stream().noneMatch(other -> !other.equals(filter) && TopicFilters.holds(other, filter)))
                .toList();
    }
}
