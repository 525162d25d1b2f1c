package io.plantline.ingest.mapped;

import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.util.List;
import java.util.stream.Stream;

/** The topic filters of plants. One inside another is left out: a broker may send a message once for each. */
final class Filters {
    private static final String REST = "#";
    private static final String ONE = "+";

    private Filters() {}

    static List<String> of(List<Plant> plants) {
        List<String> all = Stream.concat(
                        Stream.of(Channels.MQTT_PREFIX + REST),
                        plants.stream().flatMap(plant -> plant.sources().stream()
                                .map(source -> source.topics().filter())))
                .distinct()
                .toList();
        return all.stream()
                .filter(filter -> all.stream().noneMatch(other -> !other.equals(filter) && holds(other, filter)))
                .toList();
    }

    /** True where every topic of the inner filter is one of the outer. */
    static boolean holds(String outer, String inner) {
        String[] outside = outer.split("/", -1);
        String[] inside = inner.split("/", -1);
        for (int i = 0; i < outside.length; i++) {
            if (outside[i].equals(REST)) {
                return true;
            }
            boolean parent = i == inside.length; // a/# holds a too, but a/+ does not
            if (parent || inside[i].equals(REST) || !(outside[i].equals(ONE) || outside[i].equals(inside[i]))) {
                return false;
            }
        }
        return outside.length == inside.length;
    }
}
