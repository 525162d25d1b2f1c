package io.plantline.dashboards.http;

import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plants served, by name, and what can be named within them. */
public final class Plants {
    private final Map<String, Plant> byId = new LinkedHashMap<>();

    public Plants(List<Plant> plants) {
        plants.forEach(plant -> {
            if (byId.put(plant.id(), plant) != null) {
                throw new IllegalArgumentException("two plants have the id '%s'; rename one".formatted(plant.id()));
            }
        });
    }

    public List<Plant> all() {
        return List.copyOf(byId.values());
    }

    /** The plant of an id, or a refusal that lists the known ones. */
    public Plant named(String id) {
        Plant plant = byId.get(id);
        if (plant == null) {
            throw Refused.unknown("plant", id, "There is no plant '%s'.".formatted(id), List.copyOf(byId.keySet()));
        }
        return plant;
    }

    /** The scope of an id, or the whole plant where none is named. */
    static Scope scope(Plant plant, String id) {
        if (id == null) {
            return plant.whole();
        }
        return plant.scope(id)
                .orElseThrow(() -> Refused.wrong(
                        "scope",
                        id,
                        "The plant '%s' has no scope '%s'.".formatted(plant.id(), id),
                        plant.scopes().stream().map(Scope::id).toList()));
    }

    /** The KPI of an id, or a refusal that lists the known ones. */
    public static Kpi kpi(String id) {
        return Kpis.of(id)
                .orElseThrow(() -> Refused.unknown(
                        "kpi",
                        id,
                        "There is no KPI '%s'.".formatted(id),
                        Kpis.all().stream().map(Kpi::id).sorted().toList()));
    }
}
