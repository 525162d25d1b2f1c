package io.plantline.dashboards.http;

import io.plantline.dashboards.live.LiveBoard;
import io.plantline.dashboards.live.LiveFeed;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** KPI values from history, with the newer ones that are known live and may not be stored yet. */
public final class Values {
    private final KpiHistory history;
    private final LiveFeed feed;

    public Values(KpiHistory history, LiveFeed feed) {
        this.history = history;
        this.feed = feed;
    }

    /** The latest of every KPI of a scope in a run, ordered by KPI. */
    List<KpiValue> latest(String plant, String run, String scope, IntervalKind interval) {
        TreeMap<String, KpiValue> byKpi = new TreeMap<>();
        history.latest(plant, run, scope, interval).forEach(value -> byKpi.put(value.kpi(), value));
        if (run.equals(Reading.LIVE)) {
            feed.latest(plant, scope, interval).forEach(value -> byKpi.merge(value.kpi(), value, LiveBoard::newer));
        }
        return List.copyOf(byKpi.values());
    }

    /** One KPI of one scope in a range, ascending by start. */
    public List<KpiValue> series(Series series, Range range) {
        TreeMap<Long, KpiValue> byStart = new TreeMap<>();
        history.series(series, range.from(), range.to())
                .forEach(value -> byStart.put(value.interval().start(), value));
        live(series)
                .filter(value -> range.contains(value.interval().start()))
                .ifPresent(value -> byStart.merge(value.interval().start(), value, LiveBoard::newer));
        return List.copyOf(byStart.values());
    }

    /** Every KPI of a scope in a range, each ascending by start. */
    public Map<String, List<KpiValue>> all(String plant, String run, String scope, IntervalKind interval, Range range) {
        Map<String, TreeMap<Long, KpiValue>> byKpi = new TreeMap<>();
        history.all(plant, run, scope, interval, range.from(), range.to())
                .forEach(value -> byKpi.computeIfAbsent(value.kpi(), any -> new TreeMap<>())
                        .put(value.interval().start(), value));
        if (run.equals(Reading.LIVE)) {
            feed.latest(plant, scope, interval).stream()
                    .filter(value -> range.contains(value.interval().start()))
                    .forEach(value -> byKpi.computeIfAbsent(value.kpi(), any -> new TreeMap<>())
                            .merge(value.interval().start(), value, LiveBoard::newer));
        }
        Map<String, List<KpiValue>> found = new TreeMap<>();
        byKpi.forEach((kpi, values) -> found.put(kpi, List.copyOf(values.values())));
        return found;
    }

    /** The value of the interval that starts at a time. */
    public Optional<KpiValue> at(Series series, long start) {
        return series(series, new Range(start, start + 1)).stream().findFirst();
    }

    private Optional<KpiValue> live(Series series) {
        if (!series.run().equals(Reading.LIVE)) {
            return Optional.empty();
        }
        return feed.latest(series.plant(), series.scope(), series.interval()).stream()
                .filter(value -> value.kpi().equals(series.kpi()))
                .findFirst();
    }
}
