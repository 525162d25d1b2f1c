package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Quantities;
import io.plantline.cell.Sums;
import io.plantline.kpi.Onlookers.Onlooker;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.time.Duration;
import java.util.List;

/**
 * What is remembered of months and days whose cells are let go of, because values of later ones look at them: a few sums of
 * each, in a cell under a name that no meter can have.
 */
public final class Remembered {
    private static final String METER = "$remembered";
    private static final long KEPT = Duration.ofDays(366L * Reach.YEARS).toMillis();

    private final PlantIndex plant;
    private final CellStore cells;
    private final Onlookers onlookers;

    Remembered(PlantIndex plant, CellStore cells, Onlookers onlookers) {
        this.plant = plant;
        this.cells = cells;
        this.onlookers = onlookers;
    }

    /** True for what stays when cells that ended before a time are let go of. */
    public static boolean outlives(CellId id, long before) {
        return METER.equals(id.meter()) && id.start() > before - KEPT;
    }

    /** The sums of a scope over an interval, or what is remembered of them; null where nothing is. */
    static Sums sums(Background background, String scope, Interval interval) {
        Cell cell = background.find(new CellId(scope, null, interval.kind(), interval.start()));
        Cell memory = background.find(memory(scope, interval));
        if (memory == null || memory.sums().isEmpty()) {
            return cell == null || cell.sums().isEmpty() ? null : cell.sums();
        }
        if (cell == null || cell.sums().isEmpty()) {
            return memory.sums();
        }
        Sums both = new Sums(); // it was let go of, and a meter with long intervals has come back to it
        both.addAll(memory.sums());
        both.addAll(cell.sums());
        return both;
    }

    /** True for what is remembered of an interval that is kept no more. */
    static boolean isOne(CellId id) {
        return METER.equals(id.meter());
    }

    /** Takes down what will be looked at of the months before a time, and of the days on which something happened. */
    void takeDown(long before) {
        if (before == Long.MIN_VALUE) {
            return;
        }
        for (Scope scope : plant.plant().scopes()) {
            List<Onlooker> looking = onlookers.of(scope.id()).stream()
                    .filter(each -> each.reach() != Reach.SETTLEMENTS)
                    .toList();
            if (!looking.isEmpty()) {
                takeDown(scope.id(), looking, before);
            }
        }
    }

    private void takeDown(String scope, List<Onlooker> looking, long before) {
        Quantities read = looking.stream().map(Onlooker::reads).reduce(Quantities.NONE, Quantities::with);
        Interval month = plant.calendar().at(IntervalKind.MONTH, before - 1).orElseThrow();
        for (int i = 0; i < 2 * Reach.MONTHS; i++) {
            if (takeDown(scope, month, read)) {
                for (long start = month.start(); start < month.end(); ) {
                    Interval day = plant.calendar().at(IntervalKind.DAY, start).orElseThrow();
                    looking.stream()
                            .filter(each -> each.reach() == Reach.LAST_DAY)
                            .filter(each -> happened(scope, day, each))
                            .forEach(each -> takeDown(scope, day, each.reads()));
                    start = day.end();
                }
            }
            month = plant.calendar().at(IntervalKind.MONTH, month.start() - 1).orElseThrow();
        }
    }

    private boolean happened(String scope, Interval day, Onlooker looking) {
        Cell cell = cells.find(new CellId(scope, null, IntervalKind.DAY, day.start()));
        return cell != null
                && looking.inputs().stream().anyMatch(quantity -> cell.sums().amount(quantity) != 0);
    }

    /**
     * False where there is nothing to take down any more. It is let go of right after, so what is there is not in the memory
     * yet.
     */
    private boolean takeDown(String scope, Interval interval, Quantities read) {
        Cell cell = cells.find(new CellId(scope, null, interval.kind(), interval.start()));
        if (cell == null) {
            return false;
        }
        CellId id = memory(scope, interval);
        Cell memory = cells.open(id);
        cell.sums().forEach((account, value) -> {
            if (read.meets(Quantities.of(Account.quantity(account)))) {
                memory.sums().add(account, value);
            }
        });
        cells.changed(id, memory);
        return true;
    }

    private static CellId memory(String scope, Interval interval) {
        return new CellId(scope, METER, interval.kind(), interval.start());
    }
}
