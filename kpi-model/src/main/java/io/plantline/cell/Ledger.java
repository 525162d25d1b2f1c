package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds amounts up: over the meters of a scope, over the scopes of the plant, and over time. Amounts gather per meter
 * and minute and climb together when {@link #settle} is called, so that the work above a meter does not grow with its
 * readings. Until then the cells do not show them.
 */
public final class Ledger {
    private final PlantIndex plant;
    private final CellStore cells;
    private final MinuteBook book;
    private final Climb climb;
    private final List<Derivation> derivations;
    private final Peaks peaks;
    private final Map<Meter, Map<Long, Sums>> pending = new LinkedHashMap<>();

    public Ledger(PlantIndex plant, CellStore cells, List<Derivation> derivations) {
        this.plant = plant;
        this.cells = cells;
        this.book = new MinuteBook(plant.rates());
        this.climb = new Climb(plant.tree());
        this.derivations = List.copyOf(derivations);
        this.peaks = new Peaks(plant, cells);
    }

    /** Books an amount of a meter once ({@code sign} 1) or takes it back ({@code sign} -1). */
    public void book(Meter meter, Amount amount, int sign) {
        Map<Long, Sums> minutes = pending.computeIfAbsent(meter, any -> new HashMap<>());
        book.book(amount, sign, minute -> minutes.computeIfAbsent(minute, any -> new Sums()));
    }

    /** Brings all that was booked into the cells of every scope and interval it touches. */
    public void settle() {
        if (!pending.isEmpty()) {
            Map<Meter, Map<Long, Sums>> booked = new LinkedHashMap<>(pending);
            pending.clear();
            settle(booked);
        }
    }

    /** Brings what was booked of one meter into the cells, apart from all others. */
    public void settle(Meter meter) {
        Map<Long, Sums> booked = pending.remove(meter);
        if (booked != null) {
            settle(Map.of(meter, booked));
        }
    }

    private void settle(Map<Meter, Map<Long, Sums>> booked) {
        Map<Long, Map<String, Sums>> scopesByMinute = new TreeMap<>();
        Map<CellId, Sums> settlements = new LinkedHashMap<>();
        booked.forEach((meter, minutes) -> minutes.forEach((minute, sums) -> {
            String scope = meter.scope().at(minute).orElse(null);
            if (scope != null && !sums.isEmpty()) {
                merge(scopesByMinute.computeIfAbsent(minute, any -> new HashMap<>()), scope, sums);
                at(IntervalKind.SETTLEMENT, scope, meter.id(), minute).ifPresent(id -> merge(settlements, id, sums));
            }
        }));
        scopesByMinute.forEach((minute, scopes) -> climb.up(minute, scopes).forEach((scope, sums) -> {
            if (plant.tree().speaksByTheMinute(scope)) {
                apply(new CellId(scope, null, IntervalKind.MINUTE, minute), sums);
            }
            at(IntervalKind.SETTLEMENT, scope, null, minute).ifPresent(id -> merge(settlements, id, sums));
        }));
        overTime(settlements);
    }

    private void overTime(Map<CellId, Sums> settlements) {
        Map<CellId, Sums> longer = new LinkedHashMap<>();
        Map<CellId, Sums> days = new LinkedHashMap<>();
        Map<CellId, Sums> months = new LinkedHashMap<>();
        settlements.forEach((id, sums) -> {
            applyAndDerive(id, sums);
            pass(id, sums, IntervalKind.HOUR, longer);
            pass(id, sums, IntervalKind.SHIFT, longer);
            pass(id, sums, IntervalKind.DAY, days);
        });
        longer.forEach(this::apply);
        days.forEach((id, sums) -> {
            apply(id, sums);
            pass(id, sums, IntervalKind.MONTH, months);
        });
        months.forEach(this::apply);
        peaks.restate(settlements.keySet());
    }

    private void apply(CellId id, Sums sums) {
        if (!sums.isEmpty()) {
            Cell cell = cells.open(id);
            cell.sums().addAll(sums);
            cells.changed(id, cell);
        }
    }

    /** Adds the change to a settlement cell, and to the change itself what it means for derived quantities. */
    private void applyAndDerive(CellId id, Sums change) {
        if (change.isEmpty()) {
            return;
        }
        Cell cell = cells.open(id);
        cell.sums().addAll(change);
        if (id.meter() == null) {
            Interval interval =
                    plant.calendar().at(IntervalKind.SETTLEMENT, id.start()).orElseThrow();
            for (Derivation derivation : derivations) {
                long account = Account.of(derivation.quantity(), Account.Part.AMOUNT, 0);
                long derived = derivation.of(plant, id.scope(), interval, cell.sums());
                long difference = derived - cell.sums().get(account);
                cell.sums().add(account, difference);
                change.add(account, difference);
            }
        }
        cells.changed(id, cell);
    }

    private void pass(CellId id, Sums sums, IntervalKind kind, Map<CellId, Sums> to) {
        at(kind, id.scope(), id.meter(), id.start()).ifPresent(longer -> merge(to, longer, sums));
    }

    private Optional<CellId> at(IntervalKind kind, String scope, String meter, long time) {
        return plant.calendar().at(kind, time).map(interval -> new CellId(scope, meter, kind, interval.start()));
    }

    private static <K> void merge(Map<K, Sums> into, K key, Sums sums) {
        into.computeIfAbsent(key, any -> new Sums()).addAll(sums);
    }
}
