package io.plantline.batch;

import io.plantline.cell.Account;
import io.plantline.cell.Account.Part;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Derivation;
import io.plantline.cell.Sums;
import io.plantline.cell.TimeShares;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.TwoWays;
import io.plantline.plant.BatchLine;
import io.plantline.plant.PlantIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the amounts of a line is one batch's: a pure function of the cells of the line and its timeline. Settlement
 * intervals that lie within the batch are taken whole, and at its two ends the minutes; a minute of several batches, or of
 * one and none, is divided by time. So the batches of a line, and the time between them, are its energy exactly.
 */
public final class BatchSums {
    private static final long MINUTE = 60_000;

    private final PlantIndex plant;
    private final CellStore cells;
    private final List<Derivation> derivations;
    private final Set<Quantity> derived;

    /**
     * Sums over cells.
     *
     * @param derivations those that add up over the parts of a settlement interval too
     */
    public BatchSums(PlantIndex plant, CellStore cells, List<Derivation> derivations) {
        this.plant = plant;
        this.cells = cells;
        this.derivations = List.copyOf(derivations);
        this.derived = derivations.stream().map(Derivation::quantity).collect(Collectors.toSet());
    }

    /**
     * The sums of a batch.
     *
     * @param until up to when, where it is open
     * @param made what it was told to have made, in base units, instead of what meters counted meanwhile; or null
     */
    public Sums of(BatchLine line, Timeline timeline, Placed batch, long until, Long made) {
        long end = batch.isOpen() ? Math.min(batch.end(), -Math.floorDiv(-until, MINUTE) * MINUTE) : batch.end();
        Sums sums = new Sums();
        for (long at = batch.start(); at < end; ) {
            Interval settlement =
                    plant.calendar().at(IntervalKind.SETTLEMENT, at).orElseThrow();
            if (settlement.start() >= batch.start() && settlement.end() <= end) {
                add(line, settlement, sums);
            } else {
                addPart(line, timeline, batch, settlement, end, sums);
            }
            at = settlement.end();
        }
        return made == null ? sums : making(line, sums, made, batch.start(), Math.min(end, until));
    }

    /** What of the line's electricity is the batch's, minute by minute. */
    public List<Load> loads(BatchLine line, Timeline timeline, Placed batch, long until) {
        List<Load> loads = new ArrayList<>();
        long end = Math.min(batch.end(), until);
        for (long minute = Math.floorDiv(batch.start(), MINUTE) * MINUTE; minute < end; minute += MINUTE) {
            Cell cell = cells.find(new CellId(line.scope(), null, IntervalKind.MINUTE, minute));
            if (cell != null) {
                loads.add(new Load(
                        Math.max(batch.start(), minute),
                        Math.min(end, minute + MINUTE),
                        share(cell.sums(), timeline, batch, minute).amount(Quantity.ELECTRICITY_IMPORT)));
            }
        }
        return loads;
    }

    private void add(BatchLine line, Interval settlement, Sums to) {
        Cell cell = cells.find(new CellId(line.scope(), null, IntervalKind.SETTLEMENT, settlement.start()));
        if (cell != null) {
            cell.sums().forEach((account, value) -> {
                Quantity quantity = Account.quantity(account);
                if (isDivided(quantity) || derived.contains(quantity)) {
                    to.add(account, value);
                }
            });
        }
    }

    private void addPart(BatchLine line, Timeline timeline, Placed batch, Interval settlement, long end, Sums to) {
        Sums part = new Sums();
        long first = Math.floorDiv(Math.max(batch.start(), settlement.start()), MINUTE) * MINUTE;
        for (long minute = first; minute < Math.min(end, settlement.end()); minute += MINUTE) {
            Cell cell = cells.find(new CellId(line.scope(), null, IntervalKind.MINUTE, minute));
            if (cell != null) {
                part.addAll(share(cell.sums(), timeline, batch, minute));
            }
        }
        Sums meant = new Sums();
        derivations.forEach(each ->
                meant.add(Account.of(each.quantity(), Part.AMOUNT, 0), each.of(plant, line.scope(), settlement, part)));
        to.addAll(part);
        to.addAll(meant);
    }

    private static Sums share(Sums minute, Timeline timeline, Placed batch, long from) {
        List<Placed> there = timeline.within(from, from + MINUTE);
        List<Long> millis =
                there.stream().map(each -> each.within(from, from + MINUTE)).toList();
        return TimeShares.of(minute, millis, BatchSums::isDivided).get(there.indexOf(batch));
    }

    /** What was measured, what of it is repeated, and the energy of machines by their states; what is worked out of them is so for the batch. */
    private static boolean isDivided(Quantity quantity) {
        return !quantity.isDerived() || quantity.isEnergyByState() || TwoWays.isRepeated(quantity);
    }

    private Sums making(BatchLine line, Sums counted, long made, long start, long end) {
        Sums sums = new Sums();
        counted.forEach((account, value) -> {
            if (Account.quantity(account) != line.output()) {
                sums.add(account, value);
            }
        });
        int meters =
                Math.max(1, plant.tree().sources(line.scope(), line.output()).size());
        int rate = plant.rates().idAt(line.output(), start);
        sums.add(Account.of(line.output(), Part.AMOUNT, rate), made);
        sums.add(Account.of(line.output(), Part.OBSERVED, rate), Math.max(1, end - start) * meters);
        return sums;
    }
}
