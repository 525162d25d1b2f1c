package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps what the plant is charged beyond energy, for power and for reactive energy, in the cells of its days and months.
 * None of it can be added or taken back, so it is worked out anew from the sums wherever one of them has changed.
 */
final class Bills {
    private final PlantIndex plant;
    private final CellStore cells;
    private final String scope;

    Bills(PlantIndex plant, CellStore cells) {
        this.plant = plant;
        this.cells = cells;
        this.scope = plant.plant().whole().id();
    }

    /** Works out anew the days and months of what has changed. */
    void restate(Collection<CellId> changed) {
        if (plant.plant().charges().areNone()) {
            return;
        }
        Set<Long> days = starts(
                IntervalKind.DAY,
                changed.stream()
                        .filter(id -> id.meter() == null && id.scope().equals(scope))
                        .map(CellId::start)
                        .toList());
        days.forEach(start -> restate(IntervalKind.DAY, start));
        starts(IntervalKind.MONTH, days).forEach(start -> restate(IntervalKind.MONTH, start));
    }

    private void restate(IntervalKind kind, long start) {
        CellId id = id(kind, start);
        Cell cell = cells.find(id);
        if (cell == null) {
            return;
        }
        Sums change = new Sums();
        cell.sums().forEach((account, value) -> {
            if (isBilled(Account.quantity(account))) {
                change.add(account, -value);
            }
        });
        Interval interval = plant.calendar().at(kind, start).orElseThrow();
        demand(interval, cell.sums(), change);
        reactive(interval, cell.sums(), change);
        if (!change.isEmpty()) {
            cell.sums().addAll(change);
            cells.changed(id, cell);
        }
    }

    private void demand(Interval interval, Sums sums, Sums bill) {
        for (DemandCharge charge : plant.plant().charges().demand(interval.start())) {
            if (charge.statistic() == DemandCharge.Statistic.PEAK_HOURS) {
                DemandBill.ofPeakHours(plant, scope, charge, interval, sums)
                        .ifPresent(base -> book(charge, interval, base, bill));
            } else if (interval.kind() == IntervalKind.DAY) {
                day(charge, interval, bill);
            } else {
                month(charge, interval, bill);
            }
        }
    }

    private void day(DemandCharge charge, Interval day, Sums bill) {
        if (charge.looksAtDays()) {
            DemandBill.ofDay(plant, charge, day, interval -> mean(charge, interval))
                    .ifPresent(highest -> {
                        book(charge, day, highest.base(), bill);
                        bill.add(account(charge, day, Account.Part.OBSERVED), highest.considered());
                    });
        }
    }

    private void month(DemandCharge charge, Interval month, Sums bill) {
        List<Long> days = new ArrayList<>();
        long considered = 0;
        for (long start = month.start(); start < month.end(); ) {
            Interval day = plant.calendar().at(IntervalKind.DAY, start).orElseThrow();
            Cell cell = cells.find(id(IntervalKind.DAY, start));
            long looked = cell == null ? 0 : cell.sums().get(account(charge, day, Account.Part.OBSERVED));
            if (looked > 0) {
                days.add(cell.sums().get(account(charge, day, Account.Part.AMOUNT)));
                considered += looked;
            }
            start = day.end();
        }
        book(charge, month, DemandBill.ofMonth(charge, days), bill);
        bill.add(account(charge, month, Account.Part.OBSERVED), considered);
    }

    private void book(DemandCharge charge, Interval interval, long base, Sums bill) {
        bill.add(account(charge, interval, Account.Part.AMOUNT), base);
    }

    private long account(DemandCharge charge, Interval interval, Account.Part part) {
        return Account.of(
                charge.quantity(),
                part,
                plant.rates()
                        .at(charge.quantity(), interval.start(), charge.id())
                        .id());
    }

    /** The mean power of an interval, in kW or kVA; null where it is not well covered. */
    private Long mean(DemandCharge charge, Interval interval) {
        Cell cell = cells.find(id(interval.kind(), interval.start()));
        if (cell == null || !isCovered(Quantity.ELECTRICITY_IMPORT, interval, cell)) {
            return null;
        }
        long active = cell.sums().amount(Quantity.ELECTRICITY_IMPORT);
        if (!charge.apparent()) {
            return DemandBill.power(active, interval);
        }
        return isCovered(Quantity.REACTIVE_IMPORT, interval, cell)
                ? DemandBill.power(DemandBill.apparent(active, cell.sums().amount(Quantity.REACTIVE_IMPORT)), interval)
                : null;
    }

    private boolean isCovered(Quantity quantity, Interval interval, Cell cell) {
        long expected = plant.tree().expectedMillis(scope, quantity, interval);
        return expected > 0 && cell.sums().get(quantity, Account.Part.OBSERVED) >= Peaks.WELL_COVERED * expected;
    }

    private void reactive(Interval interval, Sums sums, Sums bill) {
        plant.plant().charges().reactive(interval.start()).ifPresent(charge -> {
            long account = Account.of(
                    Quantity.REACTIVE_EXCESS,
                    Account.Part.AMOUNT,
                    plant.rates()
                            .at(Quantity.REACTIVE_EXCESS, interval.start(), charge.id())
                            .id());
            if (charge.over() == interval.kind()) {
                bill.add(account, ReactiveBill.of(plant, charge, sums));
            } else if (interval.kind() == IntervalKind.MONTH) {
                bill.add(account, sumOfDays(interval, account));
            }
        });
    }

    private long sumOfDays(Interval month, long account) {
        long sum = 0;
        for (long start = month.start(); start < month.end(); ) {
            Cell cell = cells.find(id(IntervalKind.DAY, start));
            sum += cell == null ? 0 : cell.sums().get(account);
            start = plant.calendar().at(IntervalKind.DAY, start).orElseThrow().end();
        }
        return sum;
    }

    private Set<Long> starts(IntervalKind kind, Collection<Long> times) {
        Set<Long> starts = new TreeSet<>();
        times.forEach(
                time -> starts.add(plant.calendar().at(kind, time).orElseThrow().start()));
        return starts;
    }

    private CellId id(IntervalKind kind, long start) {
        return new CellId(scope, null, kind, start);
    }

    private static boolean isBilled(Quantity quantity) {
        return quantity == Quantity.DEMAND
                || quantity == Quantity.APPARENT_DEMAND
                || quantity == Quantity.REACTIVE_EXCESS;
    }
}
