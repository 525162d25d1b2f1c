package io.plantline.cell;

import io.plantline.cell.Growth.Source;
import io.plantline.model.Amount;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds amounts up: over the meters of a scope, over the scopes of the plant, and over time. Amounts gather per meter
 * and minute, climb the tree together in {@link #settleMinutes}, gather again per settlement interval, and go on to the
 * longer intervals in {@link #settle}. So the work above a meter grows neither with its readings nor with its minutes.
 * What only gathers does not show in the cells yet. It is a little longer than most: the way from a meter to the month is
 * told in one place.
 */
public final class Ledger {
    private final PlantIndex plant;
    private final CellStore cells;
    private final Climb climb;
    private final List<Derivation> derivations;
    private final Peaks peaks;
    private final Bills bills;
    private final Set<Journal> booked = new LinkedHashSet<>();
    private final Growth growth = new Growth();

    public Ledger(PlantIndex plant, CellStore cells, List<Derivation> derivations) {
        this.plant = plant;
        this.cells = cells;
        this.climb = new Climb(plant, cells);
        this.derivations = List.copyOf(derivations);
        this.peaks = new Peaks(plant, cells);
        this.bills = new Bills(plant, cells);
    }

    /** Where the amounts of a meter are to be booked; one for each meter. */
    public Journal journal(Meter meter) {
        return new Journal(meter, plant.rates());
    }

    /** Books an amount once ({@code sign} 1) or takes it back ({@code sign} -1). */
    public void book(Journal journal, Amount amount, int sign) {
        if (journal.isEmpty()) {
            booked.add(journal);
        }
        journal.book(amount, sign);
    }

    /** Brings all that was booked into the cells of the minutes. */
    public void settleMinutes() {
        climb(booked, growth);
        booked.clear();
    }

    /** Brings all that was booked into the cells of every scope and interval it touches. */
    public void settle() {
        settleMinutes();
        overTime(growth);
        growth.clear();
    }

    /** Brings what was booked of one meter into the cells, apart from all others, where it reaches back to a time. */
    public void settleFinal(Journal journal, long end) {
        if (journal.reachesBackTo(end)) {
            booked.remove(journal);
            Growth apart = new Growth();
            climb(List.of(journal), apart);
            overTime(apart);
        }
    }

    /** Works out anew the derived quantities of a settlement interval in every scope, and tells the longer intervals. */
    public void rederive(long settlementStart) {
        Growth apart = new Growth();
        for (Scope scope : plant.plant().scopes()) {
            rederive(scope.id(), settlementStart, apart);
        }
        overTime(apart);
    }

    /** Works out anew what is charged beyond energy over the days and months of cells. */
    void bill(Collection<CellId> ids) {
        bills.restate(ids);
        cells.settled();
    }

    /** Works out anew all that follows from settlement intervals, where other meters are expected than were. */
    public void reassess(Collection<CellId> settlements) {
        Growth apart = new Growth();
        settlements.forEach(id -> rederive(id.scope(), id.start(), apart));
        overTime(apart);
        peaks.restate(settlements);
        bills.restate(settlements);
        cells.settled();
    }

    /** Works out anew the derived quantities of a scope from one time up to another, as one change. */
    public void rederive(String scope, long from, long to) {
        Growth apart = new Growth();
        for (Interval each = settlement(from); each.start() < to; each = settlement(each.end())) {
            rederive(scope, each.start(), apart);
        }
        overTime(apart);
    }

    private void rederive(String scope, long settlementStart, Growth grown) {
        CellId id = new CellId(scope, null, IntervalKind.SETTLEMENT, settlementStart);
        Cell cell = cells.find(id);
        if (cell != null) {
            Sums change = new Sums();
            derive(id, cell, change);
            if (!change.isEmpty()) {
                grown.add(scope, null, settlementStart, change);
            }
        }
    }

    /** Takes in a change of one settlement interval that nothing was booked for. */
    void grow(CellId settlement, Sums change) {
        growth.add(settlement.scope(), settlement.meter(), settlement.start(), change);
    }

    /** True where a settlement interval that ends at a time or earlier waits for {@link #settle}. */
    public boolean isDue(long end) {
        return growth.earliest() < end && settlement(growth.earliest()).end() <= end;
    }

    private void climb(Collection<Journal> journals, Growth grown) {
        Map<Long, Map<String, Sums>> scopesByMinute = new TreeMap<>();
        for (Journal journal : journals) {
            Meter meter = journal.meter();
            journal.drain((minute, sums) -> {
                String scope = meter.scope().at(minute).orElse(null);
                if (scope != null) {
                    scopesByMinute
                            .computeIfAbsent(minute, any -> new HashMap<>())
                            .computeIfAbsent(scope, any -> Sums.ofChanges())
                            .addAll(sums);
                    grown.add(scope, meter.id(), settlement(minute).start(), sums);
                }
            });
        }
        scopesByMinute.forEach((minute, scopes) -> climb(minute, scopes, grown));
    }

    private void climb(long minute, Map<String, Sums> scopes, Growth grown) {
        climb.up(minute, scopes).forEach((scope, sums) -> {
            if (sums.isEmpty()) {
                return; // a scope that measures itself takes nothing from below
            }
            if (plant.tree().speaksByTheMinute(scope)
                    || climb.worksOutAt(scope, minute)
                    || plant.batchLines().isLine(scope)) {
                apply(new CellId(scope, null, IntervalKind.MINUTE, minute), sums);
            }
            grown.add(scope, null, settlement(minute).start(), sums);
        });
    }

    /** Works out anew what is worked out by the minute, as the energy of machines by their states, where minutes are kept. */
    public void splitAnew(Collection<CellId> kept) {
        Map<Long, Map<String, Sums>> scopesByMinute = new TreeMap<>();
        for (CellId id : kept) {
            if (id.kind() == IntervalKind.MINUTE && climb.worksOutAt(id.scope(), id.start())) {
                scopesByMinute
                        .computeIfAbsent(id.start(), any -> new HashMap<>())
                        .put(id.scope(), Sums.ofChanges());
            }
        }
        scopesByMinute.forEach((minute, scopes) -> climb(minute, scopes, growth));
        settle();
    }

    private void overTime(Growth grown) {
        Set<CellId> settlements = new LinkedHashSet<>();
        grown.sources().forEach(entry -> overTime(entry.getKey(), entry.getValue(), settlements));
        peaks.restate(settlements);
        bills.settle();
        cells.settled();
    }

    private void overTime(Source source, Pending settlements, Set<CellId> peaked) {
        Pending hours = new Pending();
        Pending shifts = new Pending();
        Pending days = new Pending();
        Pending months = new Pending();
        settlements.drain((start, sums) -> {
            applyAndDerive(source, start, sums);
            CellId settlement = source.cell(IntervalKind.SETTLEMENT, start);
            peaked.add(settlement);
            bills.note(settlement, sums);
            pass(IntervalKind.HOUR, start, sums, hours);
            pass(IntervalKind.SHIFT, start, sums, shifts);
            pass(IntervalKind.DAY, start, sums, days);
        });
        hours.drain((start, sums) -> apply(source.cell(IntervalKind.HOUR, start), sums));
        shifts.drain((start, sums) -> apply(source.cell(IntervalKind.SHIFT, start), sums));
        days.drain((start, sums) -> {
            apply(source.cell(IntervalKind.DAY, start), sums);
            pass(IntervalKind.MONTH, start, sums, months);
        });
        months.drain((start, sums) -> apply(source.cell(IntervalKind.MONTH, start), sums));
    }

    private void pass(IntervalKind kind, long start, Sums sums, Pending to) {
        plant.calendar().at(kind, start).ifPresent(longer -> to.at(longer.start())
                .addAll(sums));
    }

    /** A change that has come to nothing opens a cell, as its parts would have done, but changes none. */
    private void apply(CellId id, Sums change) {
        if (change.isZero()) {
            cells.touched(id);
        } else {
            Cell cell = cells.open(id);
            cell.sums().addAll(change);
            cells.changed(id, cell, change);
        }
    }

    /** Adds the change to a settlement cell, and to the change itself what it means for derived quantities. */
    private void applyAndDerive(Source source, long start, Sums change) {
        CellId id = source.cell(IntervalKind.SETTLEMENT, start);
        if (change.isZero()) {
            cells.touched(id);
            return;
        }
        Cell cell = cells.open(id);
        cell.sums().addAll(change);
        if (source.meter() == null) {
            Sums derived = new Sums();
            derive(id, cell, derived);
            cell.sums().addAll(derived);
            change.addAll(derived);
        }
        cells.changed(id, cell, change);
    }

    /** Adds to the change what the sums of a settlement cell mean for derived quantities and it does not have yet. */
    private void derive(CellId id, Cell cell, Sums change) {
        Interval interval = settlement(id.start());
        for (Derivation derivation : derivations) {
            long account = Account.of(derivation.quantity(), Account.Part.AMOUNT, 0);
            long derived = derivation.of(plant, id.scope(), interval, cell.sums());
            change.add(account, derived - cell.sums().get(account));
        }
    }

    private Interval settlement(long time) {
        return plant.calendar().at(IntervalKind.SETTLEMENT, time).orElseThrow();
    }
}
