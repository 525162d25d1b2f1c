package io.plantline.kpi;

import static io.plantline.kpi.Valuation.RESTATED;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.kpi.Valuation.Applied;
import io.plantline.model.Interval;
import io.plantline.model.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which values of a final cell are given out anew though no reading changed it, and for what reason. */
final class Restatements {
    private static final String ELSEWHERE = "an interval that it looks at was restated";

    private final Valuation valuation;

    Restatements(Valuation valuation) {
        this.valuation = valuation;
    }

    /** Those that something is restated of since the latest change, with what came late, or that were never given out. */
    List<KpiValue> late(String run, String scope, Interval interval, Cell cell, LateReadings late) {
        Map<String, String> reasons = new HashMap<>();
        return valuation
                .of(run, scope, interval, cell, Status.REVISED, applied -> {
                    boolean isRestated = applied.isRestated(cell);
                    if (isRestated) {
                        reasons.put(applied.kpi().id(), why(applied, late));
                    }
                    return isRestated;
                })
                .stream()
                .map(value -> told(value, reasons.get(value.kpi())))
                .toList();
    }

    /** Of what looks at other intervals it is not told which: that would depend on how often is settled. */
    private static String why(Applied applied, LateReadings late) {
        return looksElsewhere(applied)
                ? ELSEWHERE
                : late.words(applied.formula().reads());
    }

    /** Those that corrections have to do with, each with what was corrected. */
    List<KpiValue> corrected(String run, String scope, Interval interval, Cell cell, List<Correction> corrections) {
        return restated(run, scope, interval, cell, applied -> what(applied, corrections));
    }

    /** Notes for those that corrections have to do with that they are restated once more. */
    void noteCorrected(CellId id, Cell cell, List<Correction> corrections) {
        valuation.applied(id.scope(), id.kind()).stream()
                .filter(applied -> !what(applied, corrections).isEmpty())
                .forEach(applied -> applied.restate(cell, applied.number(cell)));
    }

    private static String what(Applied applied, List<Correction> corrections) {
        return corrections.stream()
                .filter(each -> applied.formula().weights().contains(each.weight()))
                .map(Correction::what)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Those that are held against a baseline, each with what became of it. */
    List<KpiValue> rebased(String run, String scope, Interval interval, Cell cell, String what) {
        return restated(run, scope, interval, cell, applied -> BaselineKpis.ALL.contains(applied.kpi()) ? what : "");
    }

    /**
     * What is added up to date or looks at other intervals, where one of these was restated; what for, or null where it was
     * late.
     */
    List<KpiValue> toDate(String run, String scope, Interval interval, Cell cell, String what) {
        return valuation
                .of(run, scope, interval, cell, Status.REVISED, applied -> isSeenFromAfar(applied, cell))
                .stream()
                .map(value -> told(value, what == null ? ELSEWHERE : what))
                .toList();
    }

    /** What is given out for the first time has nothing that was restated. */
    private static KpiValue told(KpiValue value, String why) {
        return value.status() == Status.REVISED ? value.because(RESTATED + why) : value;
    }

    private static boolean isSeenFromAfar(Applied applied, Cell cell) {
        return looksElsewhere(applied) && applied.isRestated(cell);
    }

    private static boolean looksElsewhere(Applied applied) {
        return applied.isToDate() || applied.isOverSeries();
    }

    /** Those whose formula has changed, each with what is said of it. */
    List<KpiValue> reformulated(String run, String scope, Interval interval, Cell cell, Map<String, String> changes) {
        return restated(
                run,
                scope,
                interval,
                cell,
                applied -> changes.getOrDefault(applied.kpi().id(), ""));
    }

    /** What is said in the place of a value that was given and is computed no more. */
    KpiValue withdrawn(Kpi was, String run, String scope, Interval interval, Cell cell, String what) {
        Applied applied = valuation.applied(was, scope);
        return valuation
                .value(run, applied, scope, interval, cell, Status.REVISED)
                .unknown(RESTATED + what);
    }

    /** Notes for some, and for others that are computed no more, a number that is higher than what they read before had. */
    void noteRewritten(CellId id, Cell cell, Set<String> kpis, List<Kpi> withdrawn) {
        Stream.concat(
                        valuation.applied(id.scope(), id.kind()).stream()
                                .filter(applied -> kpis.contains(applied.kpi().id())),
                        withdrawn.stream().map(kpi -> valuation.applied(kpi, id.scope())))
                .forEach(applied -> applied.restate(cell, cell.revision() - 1));
    }

    private List<KpiValue> restated(
            String run, String scope, Interval interval, Cell cell, Function<Applied, String> why) {
        Map<String, String> reasons = new HashMap<>();
        return valuation
                .of(run, scope, interval, cell, Status.REVISED, applied -> !reasons.computeIfAbsent(
                                applied.kpi().id(), id -> why.apply(applied))
                        .isEmpty())
                .stream()
                .map(value -> value.because(RESTATED + reasons.get(value.kpi())))
                .toList();
    }
}
