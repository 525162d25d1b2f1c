package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.Entry;
import io.plantline.cell.Journal;
import io.plantline.cell.Ledger;
import io.plantline.cell.MeterLog;
import io.plantline.cell.Metering;
import io.plantline.cell.Progress;
import io.plantline.cell.Restatement;
import io.plantline.cell.UnusableReading;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Status;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The KPIs of one run of one plant as its readings come in: provisional while an interval is open, final once the
 * watermark and the allowed lateness have passed it, revised when something late changes it. What is final, and how
 * often it was revised, depends only on the order of the readings, never on the clock of the machine.
 */
public final class Measures {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final PlantIndex plant;
    private final RunState state;
    private final Outlet outlet;
    private final Ledger ledger;
    private final Reports reports;
    private final long lateness;
    private final long retention;
    private final boolean isLive;
    private final Map<String, Metered> metered = new HashMap<>();
    private final OpenCells open = new OpenCells();
    private final Set<CellId> dirty = new LinkedHashSet<>();

    public Measures(PlantIndex plant, String run, List<Kpi> catalogue, RunState state, Outlet outlet) {
        this.plant = plant;
        this.state = state;
        this.outlet = outlet;
        this.ledger = new Ledger(plant, new Watched(), Kpis.derivations());
        this.reports = new Reports(plant, run, catalogue, outlet);
        this.lateness = plant.plant().allowedLateness().toMillis();
        this.retention = plant.plant().retention().toMillis();
        this.isLive = run.equals(Reading.LIVE);
        state.endingAfter(finalUntil()).forEach(id -> {
            open.add(id, interval(id).end());
            dirty.add(id);
        });
    }

    /** Takes one reading in. */
    public void accept(Reading reading) {
        if (reading.endsRun()) {
            advance(Long.MAX_VALUE);
            return;
        }
        Metered meter = metered(reading.meter());
        if (meter == null) {
            outlet.reject(
                    reading,
                    Rejection.Reason.UNKNOWN_METER,
                    "plant %s has no meter '%s'".formatted(plant.plant().id(), reading.meter()));
            return;
        }
        try {
            Entry entry = meter.metering.entry(reading);
            if (entry != null) {
                refuseBeyondRetention(entry.time());
                book(meter, entry, reading);
            }
        } catch (UnusableReading unusable) {
            outlet.reject(reading, unusable.reason(), unusable.getMessage());
        }
    }

    /** Gives out what has changed and is not final, and what was restated; to be called every few seconds. */
    public void tick() {
        settle();
        dirty.forEach(id -> report(id, Status.PROVISIONAL));
        dirty.clear();
        giveOutRestated();
    }

    /** Brings what was booked into the cells, so that the state is complete; to be called before a commit. */
    public void settle() {
        ledger.settle();
    }

    /** How settled what a cell says of its interval is by now. */
    public Status statusOf(Interval interval, Cell cell) {
        if (interval.end() > finalUntil()) {
            return Status.PROVISIONAL;
        }
        return cell.revision() > 0 ? Status.REVISED : Status.FINAL;
    }

    private void book(Metered meter, Entry entry, Reading reading) {
        long before = meter.log.latest();
        boolean held = meter.log.state().held() != null;
        if (entry.time() > before) {
            meter.metering.accept(meter.log, entry, meter.booking);
            advance(reached(before, entry.time(), reading.arrived()));
        } else {
            outlet.noticed(reading, restate(meter, entry));
        }
        if (!held && meter.log.state().held() != null) {
            outlet.noticed(reading, Notice.HELD);
        }
        if (entry.value() < 0 && meter.forwardOnly) {
            outlet.noticed(reading, Notice.REVERSED);
        }
    }

    /**
     * Books what a late entry says. Where that is final it is settled by itself: what is taken back must not cancel
     * against what happens to wait beside it, or the number of revisions would depend on how often is settled.
     */
    private Notice restate(Metered meter, Entry entry) {
        Restatement restatement = new Restatement();
        if (!meter.metering.accept(meter.log, entry, restatement)) {
            return Notice.REPEATED;
        }
        long end = finalUntil();
        if (restatement.isNothing() || !restatement.reachesBackTo(end)) {
            restatement.into(meter.booking);
            return Notice.OUT_OF_ORDER;
        }
        ledger.settleFinal(meter.journal, end);
        restatement.into(meter.booking);
        ledger.settleFinal(meter.journal, end);
        return Notice.LATE;
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
        settleUntil(finalUntil(watermark));
        long dayBefore = Math.floorDiv(state.progress().watermark(), DAY);
        state.progress().raise(watermark);
        giveOutRestated();
        for (CellId id : open.endingUntil(finalUntil())) {
            dirty.remove(id);
            report(id, Status.FINAL);
        }
        if (isLive && watermark != Long.MAX_VALUE && Math.floorDiv(watermark, DAY) > dayBefore) {
            state.forget(monthOf(watermark - 2 * retention).start());
        }
    }

    /** Once a run has ended nothing waits for a watermark any more: each reading is a restatement of its own. */
    private void settleAfterTheEnd() {
        if (state.progress().watermark() == Long.MAX_VALUE) {
            settle();
        }
    }

    /** What becomes final, or is so already, must be complete; what is open may wait for the next tick. */
    private void settleUntil(long end) {
        ledger.settleMinutes();
        if (ledger.isDue(end)) {
            ledger.settle();
        }
    }

    /** A replay is kept whole until it is dropped: what it reads may be of any age and in any order. */
    private void refuseBeyondRetention(long time) {
        long watermark = state.progress().watermark();
        boolean open = watermark != Long.MIN_VALUE && watermark != Long.MAX_VALUE;
        if (isLive && open && time < watermark - retention) {
            throw new UnusableReading(
                    Rejection.Reason.TOO_OLD,
                    "it is of %s, older than the retention of %s"
                            .formatted(Instant.ofEpochMilli(time), plant.plant().retention()));
        }
    }

    /**
     * What is kept reaches back twice the retention, because a reading that is just young enough may restate what lies
     * between it and one a whole retention before. Months are kept whole: a peak is looked for among all their days.
     */
    private Interval monthOf(long time) {
        return plant.calendar().at(IntervalKind.MONTH, time).orElseThrow();
    }

    private void giveOutRestated() {
        List.copyOf(state.restated()).forEach(id -> report(id, Status.REVISED));
        state.restated().clear();
    }

    private void report(CellId id, Status status) {
        Cell cell = state.find(id);
        reports.give(id, interval(id), cell, status == Status.FINAL && cell.revision() > 0 ? Status.REVISED : status);
    }

    /** Everything that ends here or earlier is final. */
    private long finalUntil() {
        return finalUntil(state.progress().watermark());
    }

    private long finalUntil(long watermark) {
        return watermark == Long.MAX_VALUE || watermark < Long.MIN_VALUE + lateness ? watermark : watermark - lateness;
    }

    private Metered metered(String id) {
        Metered known = metered.get(id);
        if (known == null) {
            Meter meter = plant.tree().meter(id);
            if (meter != null) {
                known = new Metered(meter);
                metered.put(id, known);
            }
        }
        return known;
    }

    private Interval interval(CellId id) {
        return plant.calendar().at(id.kind(), id.start()).orElseThrow();
    }

    /** A meter with all that its next reading needs. */
    private final class Metered {
        private final Metering metering;
        private final MeterLog log;
        private final Journal journal;
        private final Metering.Booking booking;
        private final boolean forwardOnly;

        Metered(Meter meter) {
            metering = new Metering(meter, plant.plant().retention());
            log = state.log(meter.id());
            journal = ledger.journal(meter);
            booking = (amount, sign) -> ledger.book(journal, amount, sign);
            forwardOnly = meter.reverse() == null && meter.kind() != Meter.Kind.REGISTER;
        }
    }

    /** The cells of the run, with note taken of every change: it makes an open cell dirty and a final one revised. */
    private final class Watched implements CellStore {
        @Override
        public Cell find(CellId id) {
            return state.find(id);
        }

        @Override
        public Cell open(CellId id) {
            return state.open(id);
        }

        @Override
        public void changed(CellId id, Cell cell) {
            long end = interval(id).end();
            if (end > finalUntil()) {
                open.add(id, end);
                dirty.add(id);
            } else {
                cell.revise(state.progress().watermark());
                state.restated().add(id);
            }
            state.changed(id, cell);
        }

        /** Had it been settled in between, the cell would have been given out: an open one is. */
        @Override
        public void touched(CellId id) {
            if (interval(id).end() > finalUntil()) {
                changed(id, open(id));
            }
        }
    }
}
