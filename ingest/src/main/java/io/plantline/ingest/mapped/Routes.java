package io.plantline.ingest.mapped;

import io.plantline.ingest.sparkplug.SparkplugTopic;
import io.plantline.plant.Meter;
import io.plantline.plant.PayloadFormat;
import io.plantline.plant.Plant;
import io.plantline.plant.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which sources a topic belongs to, remembered for topics seen before. A source that names a topic in full is the
 * exception to those that do so with wildcards.
 */
final class Routes {
    /** So many topics are remembered; a broker with more is one where topics are made up as they come. */
    private static final int REMEMBERED = 50_000;

    private final List<Plant> plants;
    private final Map<String, List<Route>> known = new ConcurrentHashMap<>();

    Routes(List<Plant> plants) {
        this.plants = List.copyOf(plants);
    }

    List<Route> of(String topic) {
        List<Route> routes = known.get(topic);
        if (routes == null) {
            routes = find(topic);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(topic, routes);
        }
        return routes;
    }

    private List<Route> find(String topic) {
        return plants.stream().flatMap(plant -> find(plant, topic)).toList();
    }

    private static Stream<Route> find(Plant plant, String topic) {
        Set<String> tellStates = plant.meters().stream()
                .filter(meter -> meter.kind() == Meter.Kind.STATE)
                .map(Meter::id)
                .collect(Collectors.toUnmodifiableSet());
        List<Route> fitting = plant.sources().stream()
                .flatMap(source -> source.topics().match(topic).stream()
                        .map(captured -> new Route(plant.id(), tellStates, source, told(source, topic, captured))))
                .toList();
        List<Route> naming =
                fitting.stream().filter(route -> route.names(topic)).toList();
        return (naming.isEmpty() ? fitting : naming).stream();
    }

    /** With the device, where the format puts it into the topic. */
    private static Map<String, String> told(Source source, String topic, Map<String, String> captured) {
        Optional<String> device = source.format() == PayloadFormat.SPARKPLUG_B
                ? SparkplugTopic.of(topic).map(SparkplugTopic::device)
                : Optional.empty();
        if (device.isEmpty()) {
            return captured;
        }
        Map<String, String> told = new HashMap<>(Map.of(PayloadFormat.DEVICE, device.get()));
        told.putAll(captured);
        return told;
    }
}
