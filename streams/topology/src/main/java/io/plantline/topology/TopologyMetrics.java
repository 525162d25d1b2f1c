package io.plantline.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plantline.kpi.Notice;
import io.plantline.model.Rejection;
import io.plantline.plant.Plant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, plant by plant, the readings that did not come as they should. */
final class TopologyMetrics {
    private final MeterRegistry metrics;
    private final Map<String, Map<Notice, Counter>> noticed = new HashMap<>();

    TopologyMetrics(List<Plant> plants, MeterRegistry metrics) {
        this.metrics = metrics;
        for (Plant plant : plants) {
            Map<Notice, Counter> counters = new EnumMap<>(Notice.class);
            for (Notice notice : Notice.values()) {
                counters.put(
                        notice,
                        Counter.builder("plantline.topology.noticed")
                                .description(
                                        "readings taken in that were repeated, out of order, late, held or below zero")
                                .tag("plant", plant.id())
                                .tag("notice", notice.id())
                                .register(metrics));
            }
            noticed.put(plant.id(), counters);
        }
    }

    void noticed(String plant, Notice notice) {
        noticed.get(plant).get(notice).increment();
    }

    void rejected(Rejection.Reason reason) {
        metrics.counter("plantline.topology.rejected", "reason", reason.name()).increment();
    }
}
