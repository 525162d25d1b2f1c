package io.plantline.flow;

import io.plantline.cell.CellValue;
import io.plantline.model.Interval;
import io.plantline.plant.Measurement;
import io.plantline.plant.Meter;
import io.plantline.plant.MeterTree;
import java.util.List;
import java.util.stream.Stream;

/** Which of the stored amounts of an interval belong to a flow: those that its meters counted where it is measured. */
final class Behind {
    private final MeterTree tree;
    private final Measurement measurement;
    /** From when on, in the interval, meters and scopes lie where they lie. */
    private final List<Long> stretches;

    Behind(MeterTree tree, Measurement measurement, Interval interval) {
        this.tree = tree;
        this.measurement = measurement;
        this.stretches = Stream.concat(
                        Stream.of(interval.start()),
                        tree.changes().subSet(interval.start(), false, interval.end(), false).stream())
                .toList();
    }

    /** True where at least a part of the cell belongs to the flow. */
    boolean holds(CellValue cell) {
        return measurement.meter() != null
                ? measurement.meter().equals(cell.meter())
                : isSource(cell) && spans(cell).anyMatch(isIn -> isIn);
    }

    /** True where only a part of the cell does, because its scope moved within the interval: it is stored as one. */
    boolean splits(CellValue cell) {
        return measurement.meter() == null && holds(cell) && spans(cell).anyMatch(isIn -> !isIn);
    }

    private boolean isSource(CellValue cell) {
        return tree.sources(measurement.scope(), measurement.quantity()).stream()
                .map(Meter::id)
                .anyMatch(cell.meter()::equals);
    }

    /** For each stretch of time in which the meter was in the scope of the cell, whether that was a part of the flow. */
    private Stream<Boolean> spans(CellValue cell) {
        Meter meter = tree.meter(cell.meter());
        return stretches.stream()
                .filter(time -> tree.hasScope(cell.scope())
                        && cell.scope().equals(meter.scope().at(time).orElse(null)))
                .map(time -> counts(cell.scope(), time));
    }

    /** True where the scope is a part of what is measured then, with no meter of the whole in between. */
    private boolean counts(String scope, long time) {
        String at = scope;
        while (at != null && !at.equals(measurement.scope())) {
            at = tree.parentAt(at, time);
            if (at != null && tree.measuresItself(at, measurement.quantity(), time)) {
                return false;
            }
        }
        return at != null;
    }
}
