package io.plantline.cell;

import io.plantline.model.IntervalKind;

/**
 * The name of a cell within one run of one plant.
 *
 * @param scope the scope it sums, or the scope of the meter
 * @param meter the meter whose contribution it is, or null for the whole scope
 * @param start of the interval, epoch milliseconds
 */
public record CellId(String scope, String meter, IntervalKind kind, long start) {
    @Override
    public int hashCode() {
        int hash = scope.hashCode() * 31 + kind.id().hashCode();
        return (meter == null ? hash : hash * 31 + meter.hashCode()) * 31 + Long.hashCode(start);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellId id
                && id.start == start
                && id.kind == kind
                && id.scope.equals(scope)
                && java.util.Objects.equals(id.meter, meter);
    }
}
