package io.plantline.dashboards.schedule;

import io.plantline.decision.BaseLoad;
import io.plantline.decision.Horizon;
import io.plantline.decision.Job;
import io.plantline.decision.LearntLoad;
import io.plantline.decision.Planning;
import io.plantline.decision.Unanswerable;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Learns the base load from what the plant imported in the settlement intervals that are stored, less what the jobs' machines took. */
public final class RecordedLoad implements Planning.BaseLoads {
    private static final String ENERGY = "elec-import-energy";
    private static final Duration LOOKED_BACK = Duration.ofDays(56);
    private static final double WATT_MILLIS_PER_KWH = 3.6e9;
    private static final double COVERED = 0.95;

    private final Plant plant;
    private final KpiHistory history;
    private final InstantSource clock;

    public RecordedLoad(Plant plant, KpiHistory history, InstantSource clock) {
        this.plant = plant;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public BaseLoad over(Horizon horizon, List<Job> jobs) throws Unanswerable {
        long to = Math.min(clock.millis(), horizon.time(horizon.count()));
        long from = to - LOOKED_BACK.toMillis();
        Map<Long, Double> energy = new HashMap<>();
        for (KpiValue value : series(plant.whole().id(), from, to)) {
            if (value.value() != null && value.coverage() >= COVERED) {
                energy.put(value.interval().start(), value.value());
            }
        }
        List<String> machines = jobs.stream().map(Job::machine).distinct().toList();
        for (String machine : machines) {
            for (KpiValue value : series(machine, from, to)) {
                if (value.value() != null) {
                    energy.computeIfPresent(value.interval().start(), (start, left) -> left - value.value());
                }
            }
        }
        List<LearntLoad.Taken> taken = new ArrayList<>();
        energy.forEach((start, kilowattHours) -> taken.add(new LearntLoad.Taken(
                start, Math.max(0, Math.round(kilowattHours * WATT_MILLIS_PER_KWH / horizon.slot())))));
        return LearntLoad.over(
                horizon,
                plant.zone(),
                taken,
                "what %s imported, less %s".formatted(plant.id(), String.join(", ", machines)));
    }

    private List<KpiValue> series(String scope, long from, long to) {
        return history.series(new Series(plant.id(), Reading.LIVE, scope, ENERGY, IntervalKind.SETTLEMENT), from, to);
    }
}
