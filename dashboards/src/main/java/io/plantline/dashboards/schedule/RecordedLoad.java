package io.plantline.dashboards.schedule;

import io.plantline.decision.BaseLoad;
import io.plantline.decision.Horizon;
import io.plantline.decision.Job;
import io.plantline.decision.LearntLoad;
import io.plantline.decision.PlanWord;
import io.plantline.decision.Planning;
import io.plantline.decision.Unanswerable;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.Duration;
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
    private final long now;

    public RecordedLoad(Plant plant, KpiHistory history, long now) {
        this.plant = plant;
        this.history = history;
        this.now = now;
    }

    @Override
    public BaseLoad over(Horizon horizon, List<Job> jobs) throws Unanswerable {
        long to = Math.min(now, horizon.time(horizon.count()));
        long from = to - LOOKED_BACK.toMillis();
        Map<Long, Double> energy = known(plant.whole().id(), from, to);
        int recorded = energy.size();
        List<String> machines = jobs.stream().map(Job::machine).distinct().toList();
        for (String machine : machines) {
            Map<Long, Double> took = known(machine, from, to);
            if (took.isEmpty() && recorded > 0) {
                throw new Unanswerable(PlanWord.MACHINE_NOT_RECORDED.of("machine", machine));
            }
            energy.keySet().retainAll(took.keySet()); // of an interval without it nobody knows what was beside it
            energy.replaceAll((start, left) -> left - took.get(start));
        }
        List<LearntLoad.Taken> taken = new ArrayList<>();
        energy.forEach((start, kilowattHours) -> taken.add(new LearntLoad.Taken(
                start, Math.max(0, Math.round(kilowattHours * WATT_MILLIS_PER_KWH / horizon.slot())))));
        return LearntLoad.over(horizon, plant.zone(), taken, machines, recorded);
    }

    /** What a scope took in the intervals that are known well enough, by their start. */
    private Map<Long, Double> known(String scope, long from, long to) {
        Map<Long, Double> known = new HashMap<>();
        Series series = new Series(plant.id(), Reading.LIVE, scope, ENERGY, IntervalKind.SETTLEMENT);
        for (KpiValue value : history.series(series, from, to)) {
            if (value.value() != null && value.coverage() >= COVERED) {
                known.put(value.interval().start(), value.value());
            }
        }
        return known;
    }
}
