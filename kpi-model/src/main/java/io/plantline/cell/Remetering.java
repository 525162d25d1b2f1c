package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Goes through the log of a meter that another plant file defines otherwise, or puts elsewhere: what was booked is taken
 * back as the former file booked it, and booked as the present one does. From then on the log is as if it had always been
 * so. All meters are taken back before any is booked, because what a scope takes from one may depend on another.
 */
public final class Remetering {
    private static final int ENTRIES_AT_ONCE = 10_000;

    private final MeterRule former;
    private final MeterRule present;
    private final boolean isSame;
    private final Predicate<Amount> moved;
    private final long since;
    private final long period;

    /**
     * The remetering of a meter.
     *
     * @param was null where the former plant file had no such meter
     * @param is null where the present one has none
     * @param moved the amounts that are booked elsewhere now
     * @param movedSince when the earliest of them may begin
     */
    public Remetering(Meter was, Meter is, Duration longestBridge, Predicate<Amount> moved, long movedSince) {
        this.former = was == null ? null : MeterRule.of(was, longestBridge);
        this.present = is == null ? null : MeterRule.of(is, longestBridge);
        this.isSame = was != null && is != null && Definition.of(was).equals(Definition.of(is));
        this.moved = moved;
        this.period = (is == null ? was : is).period().toMillis();
        this.since = isSame && movedSince > Long.MIN_VALUE + 2 * period ? movedSince - 2 * period : Long.MIN_VALUE;
    }

    /**
     * Takes back what the former plant file booked, and the present one does not.
     *
     * @param from since when cells are kept
     * @param pause called again and again, to bring further what was taken back
     */
    public void takeBack(MeterLog log, long from, Metering.Booking booking, Runnable pause) {
        if (former != null) {
            go(log, from, pause, (entry, step) -> step.was.forEach(amount -> booking.book(amount, -1)));
        }
    }

    /** Books in the same way what the present plant file does, and the former did not. */
    public void book(MeterLog log, long from, Metering.Booking booking, Runnable pause) {
        if (present != null) {
            MeterState last = go(log, from, pause, (entry, step) -> {
                if (!isSame) {
                    keep(log, step.before, entry, step.present, booking);
                }
                step.is.forEach(amount -> booking.book(amount, 1));
            });
            if (!isSame && last != null) {
                log.state(last);
            }
        }
    }

    /** Shows each entry with what it makes; returns the state after the last, null where there is none to begin with. */
    private MeterState go(MeterLog log, long from, Runnable pause, BiConsumer<Entry, Step> visitor) {
        Entry entry = log.before(Math.max(from, since));
        while (entry != null && !entry.settled()) {
            entry = log.before(entry.time());
        }
        Step step = new Step();
        if (entry == null) {
            entry = log.after(Long.MIN_VALUE);
            if (entry != null && isCut(entry, from)) {
                entry = settled(log, entry);
                step.beginAt(entry);
                entry = entry == null ? null : log.after(entry.time());
            }
        } else {
            step.beginAt(entry);
            entry = log.after(entry.time());
        }
        for (int count = 1; entry != null; count++) {
            step.take(entry);
            visitor.accept(entry, step);
            if (count % ENTRIES_AT_ONCE == 0) {
                pause.run();
            }
            entry = log.after(entry.time());
        }
        pause.run();
        return step.present.anchor() == null ? null : step.present;
    }

    private void keep(MeterLog log, MeterState before, Entry entry, MeterState after, Metering.Booking booking) {
        boolean doubted = after.holds(entry) && present.doubtsScale(before, entry);
        Entry kept = entry.kept(after, doubted);
        if (!kept.equals(entry)) {
            log.put(kept);
        }
        if (doubted && !entry.suspect()) {
            booking.doubted(entry);
        }
    }

    /** True where the log once held what came before its first entry, and may have let go of it. */
    private boolean isCut(Entry first, long from) {
        return from != Long.MIN_VALUE && first.time() - period < from;
    }

    private static Entry settled(MeterLog log, Entry first) {
        Entry start = first;
        while (start != null && !start.settled()) {
            start = log.after(start.time());
        }
        return start;
    }

    /** How far the former and the present metering have come, and what the last entry has made that differs. */
    private final class Step {
        private final List<Amount> was = new ArrayList<>();
        private final List<Amount> is = new ArrayList<>();
        private MeterState formerly = MeterState.NONE;
        private MeterState before = MeterState.NONE;
        private MeterState present = MeterState.NONE;

        void beginAt(Entry entry) {
            formerly = entry == null ? MeterState.NONE : MeterState.at(entry);
            present = formerly;
        }

        void take(Entry entry) {
            was.clear();
            is.clear();
            before = present;
            if (former != null) {
                formerly = entry.suspect() ? formerly.holding(entry) : former.repeated(formerly, entry, was::add);
            }
            if (isSame) {
                is.addAll(was);
                present = formerly;
            } else if (Remetering.this.present != null) {
                present = Remetering.this.present.next(before, entry, is::add);
            }
            if (was.equals(is) && was.stream().noneMatch(moved)) {
                was.clear();
                is.clear();
            }
        }
    }
}
