package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plants of which people are told, and what lies within what. */
final class Places {
    private final Map<String, Plant> plants;

    Places(List<Plant> plants) {
        this.plants = plants.stream().collect(Collectors.toMap(Plant::id, Function.identity()));
    }

    /** The plant of an id, or null where no file describes it. */
    Plant plant(String id) {
        return plants.get(id);
    }

    /** True where the anomaly is seen in the scope or in one within it. */
    boolean isWithin(Anomaly anomaly, String scope) {
        Plant plant = plants.get(anomaly.plant());
        String at = anomaly.scope();
        while (at != null && !at.equals(scope)) {
            at = plant == null ? null : parent(plant, at, anomaly.seen());
        }
        return at != null;
    }

    private static String parent(Plant plant, String scope, long time) {
        return plant.scope(scope)
                .filter(found -> !found.isPlant())
                .map(Scope::parent)
                .flatMap(parents -> parents.at(time))
                .orElse(null);
    }
}
