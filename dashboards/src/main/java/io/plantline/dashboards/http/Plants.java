package io.plantline.dashboards.http;

import io.plantline.dashboards.access.Asker;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.Kpis;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Those that somebody may see; the others are to them as if they were not. */
    public Plants seenBy(Asker asker) {
        return new Plants(
                byId.values().stream().filter(plant -> asker.sees(plant.id())).toList());
    }

    public List<Plant> all() {
        return List.copyOf(byId.values());
    }

    /** The plant of an id, or a refusal that lists the known ones. */
    public Plant named(String id) {
        Plant plant = byId.get(id);
        if (plant == null) {
            throw Refused.unknown("plant", id, Refusal.NO_SUCH_PLANT.of("plant", id), List.copyOf(byId.keySet()));
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
                        Refusal.NO_SUCH_SCOPE_THERE.of("plant", plant.id(), "scope", id),
                        plant.scopes().stream().map(Scope::id).toList()));
    }

    /** The KPI of an id in a plant, or a refusal that lists the known ones. */
    public static Kpi kpi(Plant plant, String id) {
        return Kpis.at(plant, id).orElseThrow(() -> unknown(id, Kpis.at(plant).stream()));
    }

    /** The id of a KPI that some plant computes, or a refusal that lists the known ones. */
    String kpi(String id) {
        if (byId.values().stream().noneMatch(plant -> Kpis.at(plant, id).isPresent())) {
            throw unknown(
                    id,
                    Stream.concat(Kpis.all().stream(), byId.values().stream().flatMap(Plants::own)));
        }
        return id;
    }

    private static Stream<Kpi> own(Plant plant) {
        return Kpis.at(plant).stream().skip(Kpis.all().size());
    }

    private static Refused unknown(String id, Stream<Kpi> known) {
        return Refused.unknown(
                "kpi",
                id,
                Refusal.NO_SUCH_KPI.of("kpi", id),
                known.map(Kpi::id).distinct().sorted().toList());
    }
}
