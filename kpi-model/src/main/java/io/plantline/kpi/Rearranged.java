package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Definition;
import io.plantline.cell.Derivation;
import io.plantline.cell.Entry;
import io.plantline.cell.Journal;
import io.plantline.cell.Ledger;
import io.plantline.cell.MeterLog;
import io.plantline.cell.Metering;
import io.plantline.cell.Remetering;
import io.plantline.kpi.Stretches.Stretch;
import io.plantline.model.Amount;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Brings a run that was measured with other meters, or with meters and scopes in other places, to those of the plant as it
 * is now: all that is kept comes out as if the plant file had always been so, and what comes out differently is given out
 * as a revision that names what was changed.
 */
final class Rearranged {
    /** Under what the run remembers how the plant was arranged; no meter can have the name. */
    private static final String ARRANGEMENT = "$arrangement";

    private final PlantIndex plant;
    private final RunState state;
    private final WatchedCells watched;
    private final Reports reports;
    private final List<Derivation> derivations;
    private final Outlet outlet;
    private final BiConsumer<String, Entry> rejectDoubted;

    /** @param rejectDoubted what becomes of an entry of a meter that is not booked any more, for its scale is doubted */
    Rearranged(
            PlantIndex plant,
            RunState state,
            WatchedCells watched,
            Reports reports,
            List<Derivation> derivations,
            Outlet outlet,
            BiConsumer<String, Entry> rejectDoubted) {
        this.plant = plant;
        this.state = state;
        this.watched = watched;
        this.reports = reports;
        this.derivations = derivations;
        this.outlet = outlet;
        this.rejectDoubted = rejectDoubted;
    }

    /**
     * To be called before anything else is booked.
     *
     * @param from since when cells are kept
     */
    void bringUp(long from) {
        Plant former = former();
        Plant present = plant.plant();
        String arrangement = Arrangement.of(present).written();
        if (!arrangement.equals(state.definition(ARRANGEMENT))) {
            state.definition(ARRANGEMENT, arrangement);
        }
        present.meters().forEach(meter -> {
            String definition = Definition.of(meter);
            if (!definition.equals(state.definition(meter.id()))) {
                state.definition(meter.id(), definition);
            }
        });
        if (former != null) {
            PlantIndex was = new PlantIndex(former);
            Changes changes = new Changes(was, plant);
            if (!changes.told().isEmpty()) {
                Unmended.remembered(plant, state, changes, from).ifPresent(outlet::notRestated);
                restate(was, changes, from);
            }
        }
    }

    /** The plant with the meters and scopes the run was last measured with; null where it was not. */
    private Plant former() {
        String written = state.definition(ARRANGEMENT);
        if (written != null) {
            return Arrangement.read(written).arranged(plant.plant(), this::former);
        }
        boolean isNew = plant.plant().meters().stream().allMatch(meter -> state.definition(meter.id()) == null);
        return isNew ? null : Arrangement.of(plant.plant()).arranged(plant.plant(), this::former);
    }

    private Meter former(String id, Dated<String> scope) {
        Meter now = plant.tree().meter(id);
        String definition = state.definition(id);
        if (definition == null) { // older versions remembered none
            return now;
        }
        Meter former = Definition.former(definition, id, scope);
        return now == null || Definition.isComparable(former, now) ? former : now;
    }

    private void restate(PlantIndex was, Changes changes, long from) {
        TracedCells traced = new TracedCells(plant, state, watched, from);
        Ledger before = new Ledger(was, traced, derivations);
        Ledger after = new Ledger(plant, traced, derivations);
        Map<String, Remetering> all = remeterings(was, changes, from);
        all.forEach((id, each) -> {
            if (was.tree().meter(id) != null) {
                each.takeBack(state.log(id), from, booking(before, was.tree().meter(id)), before::settle);
            }
        });
        all.forEach((id, each) -> {
            if (plant.tree().meter(id) != null) {
                each.book(state.log(id), from, booking(after, plant.tree().meter(id)), after::settle);
            }
        });
        state.endingAfter(Long.MIN_VALUE).stream()
                .filter(id -> id.meter() == null && traced.isKept(id))
                .filter(id -> changes.expectsOthers(id.scope(), watched.interval(id)))
                .forEach(traced::concerns);
        after.reassess(traced.changed().stream()
                .filter(id -> id.meter() == null && id.kind() == IntervalKind.SETTLEMENT)
                .toList());
        Map<CellId, Set<String>> seen = traced.seenElsewhere();
        Reapplied reapplied = reports.after(was, changes.told());
        Set<CellId> changed = new LinkedHashSet<>(traced.changed());
        changed.addAll(seen.keySet());
        changed.forEach(id -> giveOut(id, traced, changes, reapplied, seen.getOrDefault(id, Set.of())));
        state.endingAfter(Long.MIN_VALUE).stream()
                .filter(id -> id.meter() == null && traced.isKept(id) && !changed.contains(id))
                .forEach(id -> giveOutOtherwise(id, reapplied));
    }

    private Map<String, Remetering> remeterings(PlantIndex was, Changes changes, long from) {
        Map<String, Remetering> all = new LinkedHashMap<>();
        Set<String> beyond = new LinkedHashSet<>();
        for (String id : changes.meters()) {
            Meter before = was.tree().meter(id);
            Meter now = plant.tree().meter(id);
            List<Stretch> moved = changes.moved(id);
            boolean isRedefined =
                    before == null || now == null || !Definition.of(before).equals(Definition.of(now));
            if (isRedefined || !moved.isEmpty()) {
                all.put(
                        id,
                        new Remetering(
                                before,
                                now,
                                plant.plant().retention(),
                                amount -> isIn(moved, amount),
                                moved.isEmpty() ? Long.MIN_VALUE : moved.get(0).from()));
                if (reachesBeyond(state.log(id), moved, from)) {
                    beyond.add(id);
                }
            }
        }
        if (!beyond.isEmpty()) {
            outlet.notRestated(Unmended.meters(plant, changes, beyond, from));
        }
        return all;
    }

    private static boolean reachesBeyond(MeterLog log, List<Stretch> moved, long from) {
        Entry first = log.after(Long.MIN_VALUE);
        return first != null && first.time() < from && moved.stream().anyMatch(each -> each.from() < from);
    }

    private static boolean isIn(List<Stretch> moved, Amount amount) {
        return moved.stream().anyMatch(each -> each.touches(amount.from(), Math.max(amount.to(), amount.from() + 1)));
    }

    private Metering.Booking booking(Ledger ledger, Meter meter) {
        Journal journal = ledger.journal(meter);
        return new Metering.Booking() {
            @Override
            public void book(Amount amount, int sign) {
                ledger.book(journal, amount, sign);
            }

            @Override
            public void doubted(Entry entry) {
                rejectDoubted.accept(meter.id(), entry);
            }
        };
    }

    private void giveOut(CellId id, TracedCells traced, Changes changes, Reapplied reapplied, Set<String> seeing) {
        Interval interval = watched.interval(id);
        Cell cell = state.find(id);
        Status status = revised(id, cell);
        if (id.meter() == null) {
            reports.give(
                    status == Status.PROVISIONAL
                            ? reapplied.open(id.scope(), interval, cell)
                            : reapplied.restated(
                                    id.scope(),
                                    interval,
                                    cell,
                                    traced.changed(id).with(changes.expectedOtherwise(id.scope(), interval)),
                                    seeing,
                                    traced.isNew(id)));
        }
        reports.giveCell(id, interval, cell, status);
    }

    private void giveOutOtherwise(CellId id, Reapplied reapplied) {
        if (!reapplied.takesOtherwise(id.scope(), id.kind())) {
            return;
        }
        Interval interval = watched.interval(id);
        Cell cell = state.find(id);
        Status status = watched.isFinal(id) ? Status.FINAL : Status.PROVISIONAL;
        List<KpiValue> values = reapplied.otherwise(id.scope(), interval, cell, status);
        state.changed(id, cell); // numbers may have been noted
        if (!values.isEmpty()) {
            revised(id, cell);
            reports.give(values);
        }
    }

    /** As a corrected factor, it is a revision of its own, whatever came late under the same watermark. */
    private Status revised(CellId id, Cell cell) {
        if (!watched.isFinal(id)) {
            return Status.PROVISIONAL;
        }
        cell.reviseByFile();
        state.changed(id, cell);
        watched.revised(id);
        return Status.REVISED;
    }
}
