package io.plantline.plant;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a KPI of a scope is meant to come to for a time.
 *
 * @param value in the unit
 * @param unit that of the KPI in the plant
 * @param validFrom first epoch millisecond it is meant for
 * @param validTo the millisecond after its last
 */
public record Target(String kpi, String scope, BigDecimal value, String unit, long validFrom, long validTo) {
    public Target {
        Objects.requireNonNull(kpi, "target: kpi is missing");
        Objects.requireNonNull(scope, "target of %s: scope is missing".formatted(kpi));
        Objects.requireNonNull(value, "target of %s: value is missing".formatted(kpi));
        if (validTo <= validFrom) {
            throw new IllegalArgumentException("target of %s: validTo is not after validFrom".formatted(kpi));
        }
    }

    /** True where both are of the same, for a time that both are meant for. */
    public boolean overlaps(Target other) {
        return kpi.equals(other.kpi)
                && scope.equals(other.scope)
                && validFrom < other.validTo
                && other.validFrom < validTo;
    }

    boolean isOf(String aKpi, String aScope, long time) {
        return kpi.equals(aKpi) && scope.equals(aScope) && validFrom <= time && time < validTo;
    }
}
