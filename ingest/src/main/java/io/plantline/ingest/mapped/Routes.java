package io.plantline.ingest.mapped;

import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.Map;
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
                        .map(captured -> new Route(plant.id(), tellStates, source, captured)))
                .toList();
        List<Route> naming =
                fitting.stream().filter(route -> route.names(topic)).toList();
        return (naming.isEmpty() ? fitting : naming).stream();
    }
}
