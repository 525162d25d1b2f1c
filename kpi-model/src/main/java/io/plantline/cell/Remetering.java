package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the log of a meter whose definition has changed: what was booked is taken back as the former definition
 * booked it, and booked as the present one does. From then on the log is as if it had always been so.
 */
public final class Remetering {
    private static final int ENTRIES_AT_ONCE = 10_000;

    private final Meter meter;
    private final MeterRule former;
    private final MeterRule present;
    private final boolean isPossible;

    /** @param definition of the meter formerly, see {@link Definition} */
    public Remetering(String definition, Meter meter, Duration longestBridge) {
        Meter was = Definition.former(definition, meter);
        this.meter = meter;
        this.isPossible = Definition.isComparable(was, meter);
        this.former = MeterRule.of(was, longestBridge);
        this.present = MeterRule.of(meter, longestBridge);
    }

    /**
     * Books the difference.
     *
     * @param from since when cells are kept; what lies before stays as it is
     * @param pause called again and again, to bring further what was booked
     */
    public void of(MeterLog log, long from, Metering.Booking booking, Runnable pause) {
        Entry first = log.after(from == Long.MIN_VALUE ? from : from - 1);
        if (!isPossible || first == null) {
            return;
        }
        MeterState was = MeterState.NONE;
        MeterState now = MeterState.NONE;
        Entry entry = first;
        if (isCut(log, first, from)) {
            entry = settled(log, first);
            if (entry == null) {
                return;
            }
            was = MeterState.at(entry);
            now = was;
            entry = log.after(entry.time());
        }
        List<Amount> wasBooked = new ArrayList<>();
        List<Amount> nowBooked = new ArrayList<>();
        for (int count = 1; entry != null; count++) {
            was = entry.suspect() ? was.holding(entry) : former.repeated(was, entry, wasBooked::add);
            MeterState before = now;
            now = present.next(before, entry, nowBooked::add);
            keep(log, before, entry, now, booking);
            if (!wasBooked.equals(nowBooked)) {
                wasBooked.forEach(amount -> booking.book(amount, -1));
                nowBooked.forEach(amount -> booking.book(amount, 1));
            }
            wasBooked.clear();
            nowBooked.clear();
            if (count % ENTRIES_AT_ONCE == 0) {
                pause.run();
            }
            entry = log.after(entry.time());
        }
        log.state(now);
        pause.run();
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

    /** True where the log once held what came before the entry, and may have let go of it. */
    private boolean isCut(MeterLog log, Entry first, long from) {
        return log.before(first.time()) != null
                || (from != Long.MIN_VALUE && first.time() - meter.period().toMillis() < from);
    }

    private static Entry settled(MeterLog log, Entry first) {
        Entry start = first;
        while (start != null && !start.settled()) {
            start = log.after(start.time());
        }
        return start;
    }
}
