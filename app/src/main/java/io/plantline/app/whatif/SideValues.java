package io.plantline.app.whatif;

import io.plantline.app.rebuild.RebuiltValues;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Together;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Span;
import io.plantline.whatif.TimeTold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the KPIs of a side come to over the whole time, put together as the server puts those of longer periods together. */
public final class SideValues {
    private final Map<Series, Together> whole = new HashMap<>();
    private final Map<Series, TimeTold> times = new HashMap<>();

    private record Series(String scope, String kpi) {}

    private record Pieces(String scope, String kpi, IntervalKind kind) {}

    private SideValues() {}

    /** Reads what a rebuild has written. */
    public static SideValues read(Path file, Span span) throws IOException {
        List<KpiValue> values = new ArrayList<>();
        try (RebuiltValues rows = new RebuiltValues(file)) {
            for (KpiValue value = rows.next(); value != null; value = rows.next()) {
                values.add(value);
            }
        }
        return of(span, values);
    }

    /** The values of days and months put together. */
    static SideValues of(Span span, List<KpiValue> told) {
        Map<Pieces, List<KpiValue>> values = told.stream()
                .collect(Collectors.groupingBy(value ->
                        new Pieces(value.scope(), value.kpi(), value.interval().kind())));
        SideValues side = new SideValues();
        List<Interval> days = span.intervals(IntervalKind.DAY);
        List<Interval> months = wholeMonths(span);
        for (Kpi kpi : Kpis.at(span.plant())) {
            IntervalKind kind = kindOf(kpi);
            List<Interval> due = kind == IntervalKind.DAY ? days : months;
            span.plant().scopes().forEach(scope -> {
                List<KpiValue> series = values.get(new Pieces(scope.id(), kpi.id(), kind));
                if (!due.isEmpty() && series != null) {
                    Together together = Together.of(kpi, due, series);
                    side.whole.put(new Series(scope.id(), kpi.id()), together);
                    side.times.put(new Series(scope.id(), kpi.id()), TimeTold.of(due, series, together));
                }
            });
        }
        return side;
    }

    /** Of days; what is worked out for months alone, of months. */
    static IntervalKind kindOf(Kpi kpi) {
        return kpi.intervals().contains(IntervalKind.DAY) ? IntervalKind.DAY : IntervalKind.MONTH;
    }

    /** A KPI of a scope over the whole time; empty where it is of neither days nor whole months. */
    public Optional<Together> of(String kpi, String scope) {
        return Optional.ofNullable(whole.get(new Series(scope, kpi)));
    }

    /** Why a KPI of a scope is not held against the recorded one; empty where both are of the same time, or one is of none. */
    Optional<String> apartFrom(SideValues recorded, String kpi, String scope) {
        Series series = new Series(scope, kpi);
        return Optional.ofNullable(times.get(series))
                .flatMap(is -> Optional.ofNullable(recorded.times.get(series)).flatMap(is::apartFrom));
    }

    /** True where nothing was recorded in all of the time. */
    public boolean isEmpty() {
        return whole.values().stream().allMatch(each -> each.missing() == each.pieces());
    }

    /** Months that begin and end within the time, where they make up all of it. */
    private static List<Interval> wholeMonths(Span span) {
        List<Interval> months = span.intervals(IntervalKind.MONTH);
        long covered = months.stream().mapToLong(Interval::millis).sum();
        return covered == span.to() - span.from() ? months : List.of();
    }
}
