package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.Quantities;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Works out every KPI that applies to a cell. The same cell gives the same bits in every engine. It is a little longer than
 * most: how a KPI is worked out in one scope is told with it.
 */
public final class Valuation {
    /** Coverages of the inputs of a ratio may differ by this much. */
    private static final double ALIGNED = 0.05;

    static final String RESTATED = "restated: ";

    /** A cell is there because something was booked: where nothing is any more, nothing is known, not even zero. */
    private static final String TAKEN_BACK = "all that was booked was taken back";

    private final PlantIndex plant;
    private final Background background;
    private final Map<String, Map<IntervalKind, List<Applied>>> byScope = new HashMap<>();

    public Valuation(PlantIndex plant, List<Kpi> catalogue, Background background) {
        this(plant, catalogue, background, EnumSet.allOf(IntervalKind.class));
    }

    private Valuation(PlantIndex plant, List<Kpi> catalogue, Background background, Set<IntervalKind> kinds) {
        this.plant = plant;
        this.background = background;
        for (Scope scope : plant.plant().scopes()) {
            byScope.put(scope.id(), applied(scope.id(), catalogue, kinds));
        }
    }

    /** What works out batches, and nothing else. */
    static Valuation ofBatches(PlantIndex plant, List<Kpi> catalogue, Background background) {
        return new Valuation(plant, catalogue, background, EnumSet.of(IntervalKind.BATCH));
    }

    /**
     * The values of one cell, in the order of the catalogue; of one that is not provisional each is final or revised as what
     * it reads is.
     */
    public List<KpiValue> of(String run, String scope, Interval interval, Cell cell, Status status) {
        return of(run, scope, interval, cell, status, applied -> true);
    }

    /** Some of the values of one cell. */
    List<KpiValue> of(
            String run, String scope, Interval interval, Cell cell, Status status, Predicate<Applied> wanted) {
        return of(run, scope, interval, cell, status, wanted, background);
    }

    /** The same, with something else to look at beside the cell. */
    List<KpiValue> of(
            String run,
            String scope,
            Interval interval,
            Cell cell,
            Status status,
            Predicate<Applied> wanted,
            Background background) {
        Summed summed = new Summed(plant, scope, interval, cell, background);
        return applied(scope, interval.kind()).stream()
                .filter(wanted)
                .map(applied -> value(run, applied, summed, scope, interval, cell, status))
                .toList();
    }

    /** A KPI that the catalogue may have no more. */
    Applied applied(Kpi kpi, String scope) {
        return apply(kpi, new Scoped(plant, scope));
    }

    /** True where such a KPI, in the catalogue or not, is one of the scope over such intervals. */
    boolean applies(Kpi kpi, String scope, IntervalKind kind) {
        return plant.tree().hasScope(scope)
                && kpi.intervals().contains(kind)
                && isMeaningful(apply(kpi, new Scoped(plant, scope)), scope, kind);
    }

    /** True where one of the KPIs is computed for the scope over such intervals. */
    boolean computes(String scope, IntervalKind kind, Set<String> kpis) {
        return applied(scope, kind).stream()
                .anyMatch(applied -> kpis.contains(applied.kpi().id()));
    }

    /** True where some KPI multiplies with the weight. */
    boolean takes(String scope, IntervalKind kind, Weight weight) {
        return applied(scope, kind).stream()
                .anyMatch(applied -> applied.formula().weights().contains(weight));
    }

    List<Applied> applied(String scope, IntervalKind kind) {
        return byScope.getOrDefault(scope, Map.of()).getOrDefault(kind, List.of());
    }

    /** One value of a cell. */
    KpiValue value(String run, Applied applied, String scope, Interval interval, Cell cell, Status status) {
        Summed summed = new Summed(plant, scope, interval, cell, background);
        return value(run, applied, summed, scope, interval, cell, status);
    }

    private KpiValue value(
            String run, Applied applied, Summed summed, String scope, Interval interval, Cell cell, Status status) {
        Summed seen = applied.formula().seen().apply(summed);
        Formula.Result result = applied.formula().result().apply(seen);
        double coverage = 1;
        double best = 0;
        double estimated = 0;
        for (Quantity input : there(applied.formula().observed().apply(seen), seen)) {
            coverage = Math.min(coverage, seen.coverage(input));
            best = Math.max(best, seen.coverage(input));
            estimated = Math.max(estimated, seen.estimatedShare(input));
        }
        int number = applied.number(cell);
        Status settled = status == Status.PROVISIONAL ? status : number > 0 ? Status.REVISED : Status.FINAL;
        KpiValue value = new KpiValue(
                plant.plant().id(),
                run,
                scope,
                applied.kpi().id(),
                interval,
                applied.unit(),
                result.value(),
                result.numerator(),
                result.denominator(),
                DataQualityKpis.isOfAllMeters(applied.kpi()) ? summed.coverage() : coverage,
                estimated,
                number,
                settled,
                reason(applied.kpi(), result, coverage, best));
        return value.value() != null && cell.sums().isEmpty() ? value.unknown(TAKEN_BACK) : value;
    }

    /** A meter that is fitted later, or is there no more, was not to be heard; where there is none, nothing was. */
    private static Set<Quantity> there(Set<Quantity> inputs, Summed summed) {
        if (inputs.stream().allMatch(summed::isThere)) {
            return inputs;
        }
        Set<Quantity> there = inputs.stream().filter(summed::isThere).collect(Collectors.toSet());
        return there.isEmpty() ? inputs : there;
    }

    /** A ratio of quantities that were not observed over the same time is given, and said to be so. */
    private static String reason(Kpi kpi, Formula.Result result, double least, double best) {
        if (result.value() == null || kpi.pillar() == Kpi.Pillar.DATA_QUALITY || best - least <= ALIGNED) {
            return result.reason();
        }
        String misaligned = String.format(
                Locale.ROOT,
                "misaligned: one input is observed %.1f %% of the time, another %.1f %%",
                100 * least,
                100 * best);
        return result.reason() == null ? misaligned : misaligned + "; " + result.reason();
    }

    private Map<IntervalKind, List<Applied>> applied(String scope, List<Kpi> catalogue, Set<IntervalKind> wanted) {
        Scoped timed = new Scoped(plant, scope);
        Map<IntervalKind, List<Applied>> byKind = new EnumMap<>(IntervalKind.class);
        Set<IntervalKind> kinds = kinds(scope);
        kinds.retainAll(wanted);
        for (IntervalKind kind : kinds) {
            Scoped scoped = kind == IntervalKind.BATCH ? Scoped.ofBatches(plant, scope) : timed;
            byKind.put(
                    kind,
                    catalogue.stream()
                            .filter(kpi -> kind == IntervalKind.BATCH
                                    ? BatchKpis.isGiven(kpi)
                                    : kpi.intervals().contains(kind))
                            .map(kpi -> apply(kpi, scoped))
                            .filter(applied -> isMeaningful(applied, scope, kind))
                            .toList());
        }
        return byKind;
    }

    private Applied apply(Kpi kpi, Scoped scoped) {
        Formula.Local formula = kpi.compute().in(scoped);
        return new Applied(kpi, formula, kpi.unitAt(plant.plant()), Reads.of(kpi, formula, scoped));
    }

    private Set<IntervalKind> kinds(String scope) {
        Set<IntervalKind> kinds = IntervalKind.byTheClock();
        if (plant.batchLines().isLine(scope)) {
            kinds.add(IntervalKind.BATCH);
        }
        return kinds;
    }

    private boolean isMeaningful(Applied applied, String scope, IntervalKind kind) {
        return !applied.inputs().isEmpty() && !Absence.isGuessed(plant, scope, applied.inputs(), kind);
    }

    /** A KPI as it is worked out in one scope. */
    record Applied(Kpi kpi, Formula.Local formula, String unit, Quantities reads) {
        boolean isToDate() {
            return kpi.id().equals(BaselineKpis.CUMULATED.id());
        }

        Set<Quantity> inputs() {
            return formula.inputs();
        }

        /** How often it was restated in a cell. */
        int number(Cell cell) {
            return cell.revision(kpi.id(), counted());
        }

        /** True where it may say something else since the latest change of a cell. */
        boolean isRestated(Cell cell) {
            return isOverSeries() ? cell.isRestated(kpi.id()) : cell.isRestated(reads);
        }

        /** True where it looks at other intervals as well: then its restatements are counted by its name. */
        boolean isOverSeries() {
            return kpi.compute().reach() != null;
        }

        /** Notes that it is restated in a cell because the plant file was changed, and was of another number before. */
        void restate(Cell cell, int before) {
            cell.raise(kpi.id(), counted(), before + 1);
        }

        private Quantities counted() {
            return isOverSeries() ? Quantities.NONE : reads;
        }
    }
}
