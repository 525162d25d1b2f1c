package io.plantline.cell;

import io.plantline.model.IntervalKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the settlement intervals of scopes and of meters have grown and are yet to be told so. */
final class Growth {
    private final Map<Source, Pending> bySource = new LinkedHashMap<>();
    private long earliest = Long.MAX_VALUE;

    /** A scope, or a meter within its scope. */
    record Source(String scope, String meter) {
        CellId cell(IntervalKind kind, long start) {
            return new CellId(scope, meter, kind, start);
        }
    }

    void add(String scope, String meter, long settlement, Sums sums) {
        bySource.computeIfAbsent(new Source(scope, meter), any -> new Pending())
                .at(settlement)
                .addAll(sums);
        earliest = Math.min(earliest, settlement);
    }

    /** Start of the earliest settlement interval that has grown. */
    long earliest() {
        return earliest;
    }

    Collection<Map.Entry<Source, Pending>> sources() {
        return bySource.entrySet();
    }

    void clear() {
        bySource.clear();
        earliest = Long.MAX_VALUE;
    }
}
