package io.plantline.bench.line;

import io.plantline.bench.load.Truth;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.Verdict;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Holds what the topology gave out against the truth: for every scope and every length of interval the energy of all
 * intervals must add up to the last millijoule, and nothing may be left provisional.
 */
final class EnergyCheck {
    private static final String ENERGY = "elec-import-energy";
    private static final String INTENSITY = "energy-intensity";

    /** The KPIs it looks at. */
    static final Set<String> KPIS = Set.of(ENERGY, INTENSITY);

    private final Truth truth;

    private record Total(String scope, IntervalKind kind) {}

    EnergyCheck(Truth truth) {
        this.truth = truth;
    }

    Verdict check(Collection<KpiValue> values) {
        return totals(values)
                .and(pieces(values))
                .and(nothingProvisional(values))
                .and(right());
    }

    private Verdict totals(Collection<KpiValue> values) {
        Map<Total, Long> totals = new HashMap<>();
        for (KpiValue value : values) {
            if (value.kpi().equals(ENERGY) && value.value() != null) {
                totals.merge(new Total(value.scope(), value.interval().kind()), base(value.value()), Math::addExact);
            }
        }
        for (Map.Entry<String, Long> scope : truth.energy().entrySet()) {
            for (IntervalKind kind : IntervalKind.byTheClock()) {
                Long total = totals.get(new Total(scope.getKey(), kind));
                if (!scope.getValue().equals(total)) {
                    return Verdict.wrong("over all %ss, %s took %s mJ, not %d"
                            .formatted(kind, scope.getKey(), total, scope.getValue()));
                }
            }
        }
        return right();
    }

    private Verdict pieces(Collection<KpiValue> values) {
        double pieces = 0;
        for (KpiValue value : values) {
            if (value.kpi().equals(INTENSITY)
                    && value.scope().equals(value.plant())
                    && value.interval().kind() == IntervalKind.MONTH
                    && value.denominator() != null) {
                pieces += value.denominator();
            }
        }
        return pieces == truth.pieces()
                ? right()
                : Verdict.wrong("over all months %s pieces, not %d".formatted(pieces, truth.pieces()));
    }

    private static Verdict nothingProvisional(Collection<KpiValue> values) {
        return values.stream()
                .filter(value -> value.status() == Status.PROVISIONAL)
                .findFirst()
                .map(open -> Verdict.wrong(
                        "%s of %s in the %s was left provisional".formatted(open.kpi(), open.scope(), open.interval())))
                .orElse(Verdict.right("all final"));
    }

    private Verdict right() {
        return Verdict.right("energy of %d scopes over minutes, settlement intervals, hours, shifts, days and the month"
                        .formatted(truth.energy().size())
                + " and %s pieces equal the truth, all final".formatted(Comparison.whole((double) truth.pieces())));
    }

    /** Back from kWh to whole millijoules: below 2^52 of them a double holds each exactly. */
    private static long base(double kilowattHours) {
        return Math.round(kilowattHours * Quantity.ELECTRICITY_IMPORT.unit().toBase(java.math.BigDecimal.ONE));
    }
}
