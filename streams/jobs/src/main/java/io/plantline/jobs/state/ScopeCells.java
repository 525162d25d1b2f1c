package io.plantline.jobs.state;

import io.plantline.cell.Cell;
import io.plantline.model.IntervalKind;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/** The cells of one scope and kind of interval, in pages that each hold about a hundred. */
final class ScopeCells {
    private final Pages<CellPage> pages;
    private final long span;
    private final TreeMap<Long, Pages.Slot> bySpan = new TreeMap<>();

    ScopeCells(IntervalKind kind, Pages<CellPage> pages) {
        this.pages = pages;
        this.span = spanOf(kind).toMillis();
    }

    private static Duration spanOf(IntervalKind kind) {
        return switch (kind) {
            case MINUTE -> Duration.ofHours(2);
            case SETTLEMENT -> Duration.ofDays(1);
            case HOUR -> Duration.ofDays(4);
            case SHIFT, DAY, MONTH, BATCH -> Duration.ofDays(64);
        };
    }

    Cell find(long start) {
        Pages.Slot slot = bySpan.get(Math.floorDiv(start, span));
        return slot == null ? null : pages.get(slot).find(start);
    }

    void put(long start, Cell cell) {
        pages.change(bySpan.computeIfAbsent(Math.floorDiv(start, span), any -> pages.keep(new CellPage())))
                .put(start, cell);
    }

    /** Visits the cells that start in a stretch of time, by time. */
    void forEach(long from, long to, ObjLongConsumer<Cell> visitor) {
        if (from < to) {
            bySpan.subMap(Math.floorDiv(from, span), true, Math.floorDiv(to - 1, span), true)
                    .values()
                    .forEach(slot -> pages.get(slot).forEach((cell, start) -> {
                        if (from <= start && start < to) {
                            visitor.accept(cell, start);
                        }
                    }));
        }
    }
}
