package io.plantline.cell;

import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Charges;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps what the plant is charged beyond energy, for power and for reactive energy, in the cells of its days and months.
 * None of it can be added or taken back, so it is worked out anew from the sums wherever one of them has changed.
 */
final class Bills {
    private final PlantIndex plant;
    private final CellStore cells;
    private final String scope;
    private final Charges charges;
    private final Set<Long> days = new TreeSet<>();

    Bills(PlantIndex plant, CellStore cells) {
        this.plant = plant;
        this.cells = cells;
        this.scope = plant.plant().whole().id();
        this.charges = plant.plant().charges();
    }

    /** Takes note of a change of a settlement interval: only electricity makes a bill. */
    void note(CellId settlement, Sums change) {
        if (!charges.areNone() && isWhole(settlement) && isElectric(change)) {
            days.add(day(settlement));
        }
    }

    /** Works out anew the days and months of what was noted, each once. */
    void settle() {
        restate(days);
        days.clear();
    }

    /** Works out anew the days and months of cells, whatever has changed in them. */
    void restate(Collection<CellId> ids) {
        if (!charges.areNone()) {
            restate(ids.stream().filter(this::isWhole).map(this::day).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private void restate(Set<Long> starts) {
        Set<Long> months = new TreeSet<>();
        starts.forEach(day -> {
            restate(IntervalKind.DAY, day);
            months.add(
                    plant.calendar().at(IntervalKind.MONTH, day).orElseThrow().start());
        });
        months.forEach(month -> restate(IntervalKind.MONTH, month));
    }

    private boolean isWhole(CellId id) {
        return id.meter() == null && id.scope().equals(scope);
    }

    private long day(CellId id) {
        return plant.calendar().at(IntervalKind.DAY, id.start()).orElseThrow().start();
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
            cells.changed(id, cell, change);
        }
    }

    private void demand(Interval interval, Sums sums, Sums bill) {
        for (DemandCharge charge : charges.demand(interval.start())) {
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
        charges.reactive(interval.start()).ifPresent(charge -> {
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

    private CellId id(IntervalKind kind, long start) {
        return new CellId(scope, null, kind, start);
    }

    private static boolean isElectric(Sums change) {
        boolean[] found = new boolean[1];
        change.forEach((account, value) -> {
            Quantity quantity = Account.quantity(account);
            found[0] |= value != 0 && (quantity == Quantity.ELECTRICITY_IMPORT || quantity == Quantity.REACTIVE_IMPORT);
        });
        return found[0];
    }

    private static boolean isBilled(Quantity quantity) {
        return quantity == Quantity.DEMAND
                || quantity == Quantity.APPARENT_DEMAND
                || quantity == Quantity.REACTIVE_EXCESS;
    }
}
