package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the highest settlement interval of every day and month. A maximum cannot be taken back, so where the interval
 * that was the peak has changed, the peak is looked for again.
 */
final class Peaks {
    /** Settlement intervals covered less than this do not count as demand. */
    static final double WELL_COVERED = 0.95;

    private final PlantIndex plant;
    private final CellStore cells;

    Peaks(PlantIndex plant, CellStore cells) {
        this.plant = plant;
        this.cells = cells;
    }

    void restate(Collection<CellId> settlements) {
        Set<CellId> days = new LinkedHashSet<>();
        for (CellId settlement : settlements) {
            if (settlement.meter() == null && plant.tree().measures(settlement.scope(), Quantity.ELECTRICITY_IMPORT)) {
                within(IntervalKind.DAY, settlement).ifPresent(day -> {
                    if (offer(day, candidate(settlement), settlement.start(), settlement)) {
                        days.add(day);
                    }
                });
            }
        }
        for (CellId day : days) {
            within(IntervalKind.MONTH, day).ifPresent(month -> {
                Cell cell = cells.find(day);
                offer(month, cell.peak(), cell.peakStart(), day);
            });
        }
    }

    /** Offers a part's peak to the whole that contains it. Returns true where the peak of the whole has changed. */
    private boolean offer(CellId whole, long peak, long start, CellId part) {
        Cell cell = cells.find(whole);
        if (cell == null) {
            return false;
        }
        long peakBefore = cell.peak();
        long startBefore = cell.peakStart();
        boolean fallen = peak < peakBefore || (peak == peakBefore && start > startBefore);
        if (fallen && interval(part).contains(startBefore)) {
            search(whole, cell, part.kind());
        } else {
            cell.offerPeak(peak, start);
        }
        boolean changed = cell.peak() != peakBefore || cell.peakStart() != startBefore;
        if (changed) {
            cells.changed(whole, cell, Quantity.ELECTRICITY_IMPORT);
        }
        return changed;
    }

    private void search(CellId whole, Cell cell, IntervalKind parts) {
        cell.clearPeak();
        long end = interval(whole).end();
        for (long start = whole.start(); start < end; ) {
            Interval interval = plant.calendar().at(parts, start).orElseThrow();
            CellId id = new CellId(whole.scope(), null, parts, interval.start());
            Cell part = cells.find(id);
            if (part != null) {
                boolean settlement = parts == IntervalKind.SETTLEMENT;
                cell.offerPeak(
                        settlement ? candidate(id) : part.peak(), settlement ? interval.start() : part.peakStart());
            }
            start = interval.end();
        }
    }

    private long candidate(CellId settlement) {
        Cell cell = cells.find(settlement);
        if (cell == null) {
            return Cell.NO_PEAK;
        }
        long expected =
                plant.tree().expectedMillis(settlement.scope(), Quantity.ELECTRICITY_IMPORT, interval(settlement));
        long observed = cell.sums().get(Quantity.ELECTRICITY_IMPORT, Account.Part.OBSERVED);
        return expected > 0 && observed >= WELL_COVERED * expected
                ? cell.sums().amount(Quantity.ELECTRICITY_IMPORT)
                : Cell.NO_PEAK;
    }

    private Interval interval(CellId id) {
        return plant.calendar().at(id.kind(), id.start()).orElseThrow();
    }

    private Optional<CellId> within(IntervalKind kind, CellId part) {
        return plant.calendar()
                .at(kind, part.start())
                .map(interval -> new CellId(part.scope(), null, kind, interval.start()));
    }
}
