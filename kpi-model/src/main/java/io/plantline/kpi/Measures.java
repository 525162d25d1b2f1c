package io.plantline.kpi;

import io.plantline.baseline.Frozen;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.Derivation;
import io.plantline.cell.Entry;
import io.plantline.cell.Ledger;
import io.plantline.cell.Overstep;
import io.plantline.cell.Progress;
import io.plantline.cell.UnusableReading;
import io.plantline.model.InWords;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Signal;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The KPIs of one run of one plant as its readings come in: provisional while an interval is open, final once the
 * watermark and the allowed lateness have passed it, revised when something late changes it. What is final, and how
 * often it was revised, depends only on the order of the readings, never on the clock of the machine. All that may
 * happen to a run, and in which order, is told here in one place; how readings are booked is for {@link Intake}.
 */
public final class Measures {
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** Under what the run remembers which scopes are machines; no meter can have the name. */
    private static final String MACHINES = "$machines";

    private final PlantIndex plant;
    private final RunState state;
    private final Outlet outlet;
    private final Finality finality;
    private final WatchedCells cells;
    private final Ledger ledger;
    private final Reports reports;
    private final Corrected corrected;
    private final Reformulated reformulated;
    private final Signalled signals;
    private final Rebased baselines;
    private final Intake intake;
    private final Rearranged rearranged;
    private final Batches batches;
    private final Remembered remembered;
    private final boolean isLive;
    private boolean isUp;

    public Measures(PlantIndex plant, String run, List<Kpi> catalogue, RunState state, Outlet outlet) {
        this.plant = plant;
        this.state = state;
        this.outlet = outlet;
        this.finality = new Finality(
                state, run, plant.plant().allowedLateness(), plant.plant().retention());
        this.cells = new WatchedCells(plant, state, finality);
        List<Derivation> derivations = Kpis.derivations(plant.plant(), state::signal, state::baselines);
        this.ledger = new Ledger(plant, cells, derivations);
        this.reports = new Reports(plant, run, catalogue, state, outlet);
        this.corrected = new Corrected(plant, state, cells, reports, derivations);
        this.reformulated = new Reformulated(plant, state, cells, finality, reports);
        this.signals = new Signalled(plant, state, ledger, cells, reports);
        this.baselines = new Rebased(plant, state, ledger, cells, reports);
        this.intake = new Intake(plant, run, state, ledger, finality, outlet);
        this.batches = new Batches(plant, run, state, ledger, finality, outlet);
        this.cells.onFinalChanged(batches::touched);
        this.rearranged = new Rearranged(plant, state, cells, reports, derivations, outlet, intake::rejectDoubted);
        this.remembered = new Remembered(plant, state, cells.elsewhere().onlookers());
        this.isLive = run.equals(Reading.LIVE);
    }

    /** Takes one reading in. */
    public void accept(Reading reading) {
        if (Signal.isSignal(reading) || Frozen.isFrozen(reading)) {
            acceptShared(reading);
            return;
        }
        bringUp();
        if (reading.endsRun()) {
            advance(Long.MAX_VALUE);
            return;
        }
        if (batches.areToldBy(reading)) {
            acceptBatch(reading);
            return;
        }
        Metered meter = intake.meter(reading.meter());
        if (meter == null) {
            outlet.reject(
                    reading,
                    Rejection.Reason.UNKNOWN_METER,
                    "plant %s has no meter '%s'".formatted(plant.plant().id(), reading.meter()));
            return;
        }
        try {
            Entry entry = meter.metering().entry(reading);
            if (entry != null) {
                refuseBeyondRetention(entry.time());
                book(meter, entry, reading);
            }
        } catch (UnusableReading unusable) {
            outlet.reject(reading, unusable.reason(), unusable.getMessage());
        }
    }

    private void acceptBatch(Reading reading) {
        try {
            refuseBeyondRetention(reading.time());
            batches.accept(reading);
        } catch (UnusableReading unusable) {
            outlet.reject(reading, unusable.reason(), unusable.getMessage());
        }
    }

    /** What is known of all batches now. */
    public void batches(Consumer<BatchValue> out) {
        bringUp();
        batches.giveAll(out);
    }

    /**
     * Takes in a signal or a baseline; false where it was refused or says nothing new, so that no other run has to be
     * restated with it.
     */
    public boolean acceptShared(Reading reading) {
        bringUp();
        boolean isNew = Signal.isSignal(reading) ? signals.note(reading) : freeze(reading);
        if (isNew) {
            restate(reading);
        }
        return isNew;
    }

    /** Works out anew what a signal, or a baseline, has to do with that was noted by the live run. */
    public void restate(Reading reading) {
        bringUp();
        settle(); // what was said before has its revision before
        giveOutRestated();
        if (Signal.isSignal(reading)) {
            signals.restate(reading);
            batches.signalled(reading.time());
        } else {
            baselines.restate(Frozen.of(reading));
        }
        batches.judge();
    }

    private boolean freeze(Reading reading) {
        try {
            return baselines.note(Frozen.of(reading));
        } catch (IllegalArgumentException unusable) {
            outlet.reject(reading, Rejection.Reason.OUT_OF_RANGE, unusable.getMessage());
            return false;
        }
    }

    /** Gives out what has changed and is not final, and what was restated; to be called every few seconds. */
    public void tick() {
        bringUp();
        settle();
        batches.judge();
        cells.takeDirty().forEach(id -> report(id, Status.PROVISIONAL));
        giveOutRestated();
        batches.giveOutOpen();
    }

    /** True where the latest reading of a meter is doubted: its scale is not cleared up yet. */
    public boolean isDoubted(String meter) {
        Metered known = intake.meter(meter);
        return known != null
                && known.log().latest() != Long.MIN_VALUE
                && known.log().at(known.log().latest()).suspect();
    }

    /** What a register that stands too high or too low waits with, if it does. */
    public Optional<Overstep> overstep(String meter) {
        Metered known = intake.meter(meter);
        return known == null ? Optional.empty() : known.metering().overstep(known.log());
    }

    /** Brings what was booked into the cells, so that the state is complete; to be called before a commit. */
    public void settle() {
        ledger.settle();
    }

    /** True where nothing of an interval is open any more. */
    public boolean isFinal(Interval interval) {
        return interval.end() <= finality.until();
    }

    private void book(Metered meter, Entry entry, Reading reading) {
        long before = meter.log().latest();
        intake.take(meter, entry, reading);
        batches.judge();
        if (entry.time() > before) {
            advance(reached(before, entry.time(), reading.arrived()));
        }
    }

    /** Before anything else is done with the run, it is brought to the plant file as it is now. */
    private void bringUp() {
        if (!isUp) {
            isUp = true;
            corrected.bringUp();
            rearranged.bringUp(keptSince());
            splitAnew();
            reformulated.bringUp();
            batches.bringUp();
            giveOutRestated();
        }
    }

    /** Energy that was booked before the machine was known to be one is divided by its states as well. */
    private void splitAnew() {
        String now = plant.machines().toString();
        if (!now.equals(state.definition(MACHINES))) {
            state.definition(MACHINES, now);
            ledger.splitAnew(state.endingAfter(Long.MIN_VALUE));
        }
    }

    /**
     * How far the run may have come. Live, no reading can be from a later time than it arrived, so the foremost meter
     * tells and a fast clock gains nothing. Recorded readings arrive at any time, so several meters must agree.
     */
    private long reached(long before, long time, long arrived) {
        return isLive
                ? Progress.minute(Math.min(time, arrived))
                : state.progress().reached(before, time);
    }

    /** Closes what the new watermark has passed, after everything that came before it has been booked. */
    private void advance(long watermark) {
        if (watermark <= state.progress().watermark()) {
            settleAfterTheEnd();
            return;
        }
        settleUntil(finality.until(watermark));
        batches.judge();
        long dayBefore = Math.floorDiv(state.progress().watermark(), DAY);
        state.progress().raise(watermark);
        giveOutRestated();
        cells.takeFinal().forEach(id -> report(id, Status.FINAL));
        batches.close();
        if (isLive && watermark != Long.MAX_VALUE && Math.floorDiv(watermark, DAY) > dayBefore) {
            remembered.takeDown(keptSince());
            state.forget(keptSince());
            batches.forget(keptSince());
        }
    }

    /** Once a run has ended nothing waits for a watermark any more: each reading is a restatement of its own. */
    private void settleAfterTheEnd() {
        if (state.progress().watermark() == Long.MAX_VALUE) {
            settle();
            batches.judge();
        }
    }

    /** What becomes final, or is so already, must be complete; what is open may wait for the next tick. */
    private void settleUntil(long end) {
        ledger.settleMinutes();
        if (ledger.isDue(end)) {
            ledger.settle();
        }
    }

    private void refuseBeyondRetention(long time) {
        if (finality.isBeyondRetention(time)) {
            throw new UnusableReading(
                    Rejection.Reason.TOO_OLD,
                    "it is of %s, older than the retention of %s"
                            .formatted(
                                    Instant.ofEpochMilli(time),
                                    InWords.of(plant.plant().retention())));
        }
    }

    /**
     * What is kept reaches back twice the retention, because a reading that is just young enough may restate what lies
     * between it and one a whole retention before. Months are kept whole: a peak is looked for among all their days.
     */
    private long keptSince() {
        long watermark = state.progress().watermark();
        return !isLive || watermark == Long.MIN_VALUE || watermark == Long.MAX_VALUE
                ? Long.MIN_VALUE
                : plant.calendar()
                        .at(
                                IntervalKind.MONTH,
                                watermark - 2 * plant.plant().retention().toMillis())
                        .orElseThrow()
                        .start();
    }

    private void giveOutRestated() {
        cells.takeRestated().forEach(id -> reports.giveLate(id, cells.interval(id), state.find(id)));
        cells.takeRestatedToDate().forEach(id -> reports.giveToDate(id, cells.interval(id), state.find(id), null));
        batches.giveOutRestated();
    }

    private void report(CellId id, Status status) {
        Cell cell = state.find(id);
        Status told = status == Status.FINAL && cell.revision() > 0 ? Status.REVISED : status;
        reports.give(id, cells.interval(id), cell, told);
    }
}
