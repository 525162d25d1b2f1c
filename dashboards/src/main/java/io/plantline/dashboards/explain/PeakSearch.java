package io.plantline.dashboards.explain;

import io.plantline.dashboards.explain.Explanation.Peak;
import io.plantline.dashboards.http.Json;
import io.plantline.dashboards.http.Values;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the settlement interval a peak demand lay in: the first whose average demand is the peak. */
final class PeakSearch {
    private static final Evidence.Readings NO_READINGS = new Evidence.Readings(Map.of(), null);
    private static final String PEAK = "peak-demand";
    private static final String DEMAND = "avg-demand";
    private static final Set<String> MADE_OF_A_PEAK = Set.of(PEAK, "load-factor");

    /** Energy over time, worked out in another order. */
    private static final double ROUNDING = 1e-9;

    private final PlantIndex plant;
    private final Values values;
    private final KpiHistory history;

    PeakSearch(PlantIndex plant, Values values, KpiHistory history) {
        this.plant = plant;
        this.values = values;
        this.history = history;
    }

    /** Null where the KPI has to do with no peak, there is none, or its interval is not stored. */
    Peak peakOf(KpiValue value) {
        if (!MADE_OF_A_PEAK.contains(value.kpi())) {
            return null;
        }
        Optional<KpiValue> peak = values.at(
                series(value, PEAK, value.interval().kind()), value.interval().start());
        return peak.filter(known -> known.value() != null).flatMap(this::at).orElse(null);
    }

    private Optional<Peak> at(KpiValue peak) {
        Series demand = series(peak, DEMAND, IntervalKind.SETTLEMENT);
        return history.series(demand, peak.interval().start(), peak.interval().end()).stream()
                .filter(candidate -> candidate.value() != null && isSame(candidate.value(), peak.value()))
                .findFirst()
                .map(this::view);
    }

    private Peak view(KpiValue demand) {
        Inputs inputs = new Inputs(
                plant,
                demand.scope(),
                demand.interval(),
                history.meterAmounts(
                        demand.plant(),
                        demand.run(),
                        IntervalKind.SETTLEMENT,
                        demand.interval().start()),
                NO_READINGS,
                0);
        return new Peak(
                Json.time(demand.interval().start()),
                Json.time(demand.interval().end()),
                demand.value(),
                demand.unit(),
                demand.coverage(),
                inputs.of(Quantity.ELECTRICITY_IMPORT));
    }

    private static Series series(KpiValue of, String kpi, IntervalKind interval) {
        return new Series(of.plant(), of.run(), of.scope(), kpi, interval);
    }

    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(other));
    }
}
