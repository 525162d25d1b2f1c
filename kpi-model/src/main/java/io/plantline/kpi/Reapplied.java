package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.kpi.Valuation.Applied;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a run gives out once the plant file has changed, with the change as the reason. A scope that measures something at
 * other times than it did may have other KPIs, at all times.
 */
final class Reapplied {
    private static final String GONE = "it does not apply any more";

    private final Valuation former;
    private final Valuation present;
    private final String run;
    private final List<Change> changes;
    private final Map<String, Map<IntervalKind, Kinds>> byScope = new HashMap<>();

    /**
     * The KPIs of a scope over a kind of interval.
     *
     * @param gone those that do not apply any more
     * @param otherwise those that did not apply, or took other inputs, by what they were; null for nothing
     */
    private record Kinds(List<Applied> gone, Map<Applied, Applied> otherwise) {}

    Reapplied(Valuation former, Valuation present, String run, List<Change> changes) {
        this.former = former;
        this.present = present;
        this.run = run;
        this.changes = changes;
    }

    /** All values of a cell that has changed; those that do not apply any more are unknown. */
    List<KpiValue> all(String scope, Interval interval, Cell cell, Status status) {
        List<KpiValue> values = new ArrayList<>();
        for (Applied applied : present.applied(scope, interval.kind())) {
            values.add(because(applied, present.value(run, applied, scope, interval, cell, status)));
        }
        values.addAll(gone(scope, interval, cell, status));
        return values;
    }

    /** The values of a cell that is as it was, as far as they come out otherwise than before. */
    List<KpiValue> otherwise(String scope, Interval interval, Cell cell, Status status) {
        List<KpiValue> values = new ArrayList<>();
        kinds(scope, interval.kind()).gone.stream()
                .filter(applied -> former.value(run, applied, scope, interval, cell, status)
                                .value()
                        != null)
                .map(applied -> gone(applied, scope, interval, cell, status))
                .forEach(values::add);
        kinds(scope, interval.kind()).otherwise.forEach((now, then) -> {
            KpiValue value = present.value(run, now, scope, interval, cell, status);
            KpiValue before = then == null ? null : former.value(run, then, scope, interval, cell, status);
            if (before == null ? value.value() != null : !before.equals(value)) {
                values.add(because(now, value));
            }
        });
        return values;
    }

    private List<KpiValue> gone(String scope, Interval interval, Cell cell, Status status) {
        return kinds(scope, interval.kind()).gone.stream()
                .map(applied -> gone(applied, scope, interval, cell, status))
                .toList();
    }

    private KpiValue gone(Applied applied, String scope, Interval interval, Cell cell, Status status) {
        return because(
                applied,
                former.value(run, applied, scope, interval, cell, status).unknown(GONE));
    }

    private Kinds kinds(String scope, IntervalKind kind) {
        return byScope.computeIfAbsent(scope, any -> new EnumMap<>(IntervalKind.class))
                .computeIfAbsent(kind, any -> compare(former.applied(scope, kind), present.applied(scope, kind)));
    }

    private static Kinds compare(List<Applied> before, List<Applied> now) {
        Map<Kpi, Applied> wasByKpi = before.stream().collect(Collectors.toMap(Applied::kpi, Function.identity()));
        Map<Applied, Applied> otherwise = new HashMap<>();
        now.forEach(each -> {
            Applied was = wasByKpi.remove(each.kpi());
            if (was == null || !Objects.equals(was.inputs(), each.inputs())) {
                otherwise.put(each, was);
            }
        });
        return new Kinds(List.copyOf(wasByKpi.values()), otherwise);
    }

    private KpiValue because(Applied applied, KpiValue value) {
        String what = changes.stream()
                .filter(each -> each.concerns(value.scope(), value.interval()))
                .filter(each -> each.concerns(applied.inputs()))
                .map(Change::what)
                .distinct()
                .collect(Collectors.joining("; "));
        return what.isEmpty() ? value : value.because(Valuation.RESTATED + "plant file changed: " + what);
    }
}
