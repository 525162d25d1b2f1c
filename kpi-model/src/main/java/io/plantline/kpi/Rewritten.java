package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Indicator;

/**
 * A KPI of a plant file that is new, or another than it was.
 *
 * @param was as it was remembered; null where it is new
 * @param before the KPI as it is, where it was computed before; null where that is not known
 */
record Rewritten(Written now, Written was, Kpi before) {

    static Rewritten of(Indicator indicator, Written was) {
        return new Rewritten(
                Written.of(indicator),
                was,
                was == null || !was.tellsPlaces() ? null : Indicators.kpi(indicator, was.intervals(), was.scopes()));
    }

    /** True where some value may be another for it, or be new, or gone. */
    boolean isAnother() {
        return was == null
                || !was.formula().equals(now.formula())
                || (was.tellsPlaces() && !was.line().equals(now.line()));
    }

    /** What is said of a value of a scope over an interval of a kind; empty where it is what it was. */
    String given(Reports reports, String scope, IntervalKind kind) {
        if (was == null) {
            return "formula %s is new".formatted(now.formula());
        }
        if (!was.formula().equals(now.formula())) {
            return "formula is %s, was %s".formatted(now.formula(), was.formula());
        }
        return before != null && !reports.applies(before, scope, kind)
                ? "the plant file has it computed for %s per %s now".formatted(scope, kind)
                : "";
    }

    /** What is said in the place of a value that was given there and is computed no more. */
    static String gone(String scope, IntervalKind kind) {
        return "the plant file has it computed for %s per %s no more".formatted(scope, kind);
    }
}
