package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.Quantities;
import io.plantline.kpi.Valuation.Applied;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** True where KPIs do not apply any more, apply now, or take other inputs than they did. */
    boolean takesOtherwise(String scope, IntervalKind kind) {
        Kinds kinds = kinds(scope, kind);
        return !kinds.gone.isEmpty() || !kinds.otherwise.isEmpty();
    }

    /** All values of an open cell that has changed; those that do not apply any more are unknown. */
    List<KpiValue> open(String scope, Interval interval, Cell cell) {
        List<KpiValue> values = new ArrayList<>();
        for (Applied applied : present.applied(scope, interval.kind())) {
            values.add(now(applied, scope, interval, cell, Status.PROVISIONAL));
        }
        kinds(scope, interval.kind())
                .gone
                .forEach(gone -> values.add(gone(gone, scope, interval, cell, Status.PROVISIONAL)));
        return values;
    }

    /**
     * The values of a final cell that has changed, as far as they read what has, look at it from another interval, or take
     * other inputs than they did: they are restated, once. Of a cell that is new all are given.
     */
    List<KpiValue> restated(
            String scope, Interval interval, Cell cell, Quantities changed, Set<String> seeing, boolean isNew) {
        Kinds kinds = kinds(scope, interval.kind());
        List<KpiValue> values = new ArrayList<>();
        for (Applied applied : present.applied(scope, interval.kind())) {
            boolean isRestated = kinds.otherwise.containsKey(applied)
                    || applied.reads().meets(changed)
                    || seeing.contains(applied.kpi().id());
            if (isRestated) {
                applied.restate(cell, before(applied, kinds.otherwise.get(applied), cell));
            }
            if (isRestated || isNew) {
                values.add(now(applied, scope, interval, cell, Status.FINAL));
            }
        }
        kinds.gone.forEach(gone -> {
            gone.restate(cell, gone.number(cell));
            values.add(gone(gone, scope, interval, cell, Status.FINAL));
        });
        return values;
    }

    /** The values of a cell that is as it was, as far as they come out otherwise than before; of a final one they are restated. */
    List<KpiValue> otherwise(String scope, Interval interval, Cell cell, Status status) {
        Kinds kinds = kinds(scope, interval.kind());
        List<Applied> gone = kinds.gone.stream()
                .filter(each ->
                        former.value(run, each, scope, interval, cell, status).value() != null)
                .toList();
        Map<Applied, Applied> otherwise = new LinkedHashMap<>();
        kinds.otherwise.forEach((now, then) -> {
            if (isOtherwise(now, then, scope, interval, cell, status)) {
                otherwise.put(now, then);
            }
        });
        if (status != Status.PROVISIONAL) {
            gone.forEach(each -> each.restate(cell, each.number(cell)));
            otherwise.forEach((now, then) -> now.restate(cell, before(now, then, cell)));
            kinds.otherwise.forEach((now, then) -> now.restate(cell, before(now, then, cell) - 1)); // it never falls
        }
        List<KpiValue> values = new ArrayList<>();
        gone.forEach(each -> values.add(gone(each, scope, interval, cell, status)));
        otherwise.keySet().forEach(each -> values.add(now(each, scope, interval, cell, status)));
        return values;
    }

    private boolean isOtherwise(Applied now, Applied then, String scope, Interval interval, Cell cell, Status status) {
        KpiValue value = present.value(run, now, scope, interval, cell, status);
        return then == null
                ? value.value() != null
                : !former.value(run, then, scope, interval, cell, status).saysTheSameAs(value);
    }

    private static int before(Applied now, Applied then, Cell cell) {
        return Math.max(now.number(cell), then == null ? 0 : then.number(cell));
    }

    private KpiValue now(Applied applied, String scope, Interval interval, Cell cell, Status status) {
        return because(applied, present.value(run, applied, scope, interval, cell, status));
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
        Map<Applied, Applied> otherwise = new LinkedHashMap<>();
        now.forEach(each -> {
            Applied was = wasByKpi.remove(each.kpi());
            if (was == null
                    || !was.inputs().equals(each.inputs())
                    || !was.reads().equals(each.reads())) {
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
