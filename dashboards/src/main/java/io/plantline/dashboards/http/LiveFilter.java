package io.plantline.dashboards.http;

import io.plantline.alert.Alert;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.util.Set;

/** Which live values a follower wants; an empty set stands for all, but for plants, of which there is none but those named. */
record LiveFilter(Set<String> plants, Set<String> scopes, Set<IntervalKind> intervals, Set<String> kpis) {
    LiveFilter {
        plants = Set.copyOf(plants);
        scopes = Set.copyOf(scopes);
        intervals = Set.copyOf(intervals);
        kpis = Set.copyOf(kpis);
    }

    boolean wants(KpiValue value) {
        return plants.contains(value.plant())
                && wants(scopes, value.scope())
                && wants(intervals, value.interval().kind())
                && wants(kpis, value.kpi());
    }

    /** Alerts concern the whole plant, whatever else the follower wants of it. */
    boolean wants(Alert alert) {
        return plants.contains(alert.anomaly().plant());
    }

    private static <T> boolean wants(Set<T> wanted, T given) {
        return wanted.isEmpty() || wanted.contains(given);
    }
}
