package io.plantline.cell;

import io.plantline.model.Amount;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the readings of one meter into amounts, in whatever order they come. The result is always what scanning the
 * accepted readings by time would give: a reading that comes late takes back what was booked around it and books anew.
 * What is judged on the way and what is scanned are one walk over the log, and stand together for that.
 */
public final class Metering {
    private final Meter meter;
    private final MeterRule rule;
    private final Plausible plausible;
    private final Scale scale;
    private final Spoken spoken;

    /** Where amounts are booked, and taken back. */
    @FunctionalInterface
    public interface Booking {
        /** Books an amount once ({@code sign} 1) or takes it back ({@code sign} -1). */
        void book(Amount amount, int sign);

        /** An entry that was booked before is taken back, as its scale is doubted now. */
        default void doubted(Entry entry) {}
    }

    /** What became of an entry. */
    public enum Taken {
        /** The log knew it already, or knew it better. */
        KNOWN,
        /** It is in the log, with what follows from it. */
        IN,
        /** It is in the log, but its scale is doubted: nothing is booked of it until that is cleared up. */
        DOUBTED,
        /** It is in the log already, and doubted as it was. */
        STILL_DOUBTED
    }

    /**
     * The metering of a meter.
     *
     * @param longestBridge silence of a register beyond which the energy between is not booked at all
     */
    public Metering(Meter meter, Duration longestBridge) {
        this.meter = meter;
        this.plausible = new Plausible(meter);
        this.scale = new Scale(meter);
        this.rule = MeterRule.of(meter, longestBridge, scale, plausible);
        this.spoken = new Spoken(meter);
    }

    /**
     * The log entry of a reading, or null where its source calls it bad.
     *
     * @throws UnusableReading if the value does not fit, or the unit or the state is not one of the meter
     */
    public Entry entry(Reading reading) {
        return reading.quality() == Quality.BAD
                ? null
                : Entry.said(
                        reading.time(),
                        spoken.value(reading),
                        reading.quality() == Quality.UNCERTAIN,
                        reading.sequence(),
                        reading.confirmed());
    }

    /**
     * Takes an entry into the log and books what follows. One that is doubted does not take the place of one that is
     * not, and gives way to it.
     *
     * @throws UnusableReading if the value is more than the meter can say on any scale
     */
    public Taken accept(MeterLog log, Entry entry, Booking booking) {
        refuseBeyondAllScales(log, entry);
        if (entry.time() > log.latest()) {
            return append(log, entry, booking);
        }
        Entry known = log.at(entry.time());
        if (known == null || entry.value() == known.value()) {
            return known == null || entry.beats(known) ? restate(log, entry, booking) : repeated(known);
        }
        boolean doubted = wouldBeDoubted(log, entry);
        if (doubted == known.suspect()) {
            return entry.beats(known) ? restate(log, entry, booking) : Taken.KNOWN;
        }
        return doubted ? Taken.DOUBTED : restate(log, entry, booking);
    }

    /** Of two entries of one time the one to be believed, as far as that can be told without what was said before. */
    Entry believed(Entry said, Entry next) {
        boolean beyond = plausible.isExceededBy(next.value(), next.time());
        if (beyond != plausible.isExceededBy(said.value(), said.time())) {
            return beyond ? said : next;
        }
        return next.beats(said) ? next : said;
    }

    /** What a doubted entry said, against what its meter is known to say. */
    public String doubt(MeterLog log, Entry entry) {
        return "%s %s is suddenly on another scale, by 1,000 or 3,600: meter %s has been %s %s. It is held until confirmed"
                .formatted(
                        Scale.rounded(meter.unit().fromBase(entry.value())),
                        meter.unit(),
                        meter.id(),
                        meter.kind() == Meter.Kind.REGISTER ? "counting" : "saying",
                        scale.told(log.state().known()));
    }

    /** What waits in the log of a register for being too far from what was booked last, if anything does. */
    public Optional<Overstep> overstep(MeterLog log) {
        Entry anchor = log.state().anchor();
        Entry held = log.state().held();
        if (meter.kind() != Meter.Kind.REGISTER || anchor == null || held == null) {
            return Optional.empty();
        }
        Unit unit = meter.quantity().unit();
        long counted = new Flow(meter).scaled(held.value() - anchor.value(), anchor.time());
        long most = Plausible.perHour(meter);
        return Optional.of(
                new Overstep(anchor.time(), held.time(), unit.fromBase(counted), unit.fromBase(most), unit.symbol()));
    }

    /** What an entry of the log said, as a reading; of its arrival the log knows nothing. */
    public Reading reading(String plant, String run, Entry entry) {
        return new Reading(
                plant,
                meter.id(),
                run,
                entry.time(),
                spoken.number(entry.value()),
                meter.unit().symbol(),
                null,
                entry.uncertain() ? Quality.UNCERTAIN : Quality.GOOD,
                entry.sequence(),
                entry.time());
    }

    private void refuseBeyondAllScales(MeterLog log, Entry entry) {
        if (meter.kind() == Meter.Kind.STATE || !plausible.isExceededBy(entry.value(), entry.time())) {
            return;
        }
        boolean register = meter.kind() == Meter.Kind.REGISTER;
        if (register
                || entry.confirmed()
                || !scale.isUsualOnALargerScale(log.state().known(), scale.magnitude(entry))) {
            throw plausible.refusal(entry.value());
        }
    }

    private static Taken repeated(Entry known) {
        return known.suspect() ? Taken.STILL_DOUBTED : Taken.KNOWN;
    }

    private boolean wouldBeDoubted(MeterLog log, Entry entry) {
        Start start = startBefore(log, entry.time());
        MeterState state = start.state();
        Entry next = log.after(start.cursor());
        while (next != null && next.time() < entry.time()) {
            state = rule.next(state, next, amount -> {});
            next = log.after(next.time());
        }
        return isDoubted(state, entry, rule.next(state, entry, amount -> {}));
    }

    private Taken append(MeterLog log, Entry entry, Booking booking) {
        MeterState before = log.state();
        MeterState after = rule.next(before, entry, amount -> booking.book(amount, 1));
        boolean doubted = isDoubted(before, entry, after);
        log.put(entry.kept(after, doubted));
        log.state(after);
        return doubted ? Taken.DOUBTED : Taken.IN;
    }

    /** Scans from the last settled entry before the new one, with and without it, until both scans agree again. */
    private Taken restate(MeterLog log, Entry entry, Booking booking) {
        List<Entry> changed = new ArrayList<>();
        List<Amount> wasBooked = new ArrayList<>();
        List<Amount> nowBooked = new ArrayList<>();
        Start start = startBefore(log, entry.time());
        MeterState was = start.state();
        MeterState now = was;
        long cursor = start.cursor();
        Taken taken = Taken.IN;
        boolean placed = false;
        boolean agree = false;
        while (!agree) {
            Entry next = log.after(cursor);
            boolean here = !placed && (next == null || next.time() >= entry.time());
            Entry with = here ? entry : next;
            Entry without = here && (next == null || next.time() > entry.time()) ? null : next;
            if (with == null) {
                log.state(now);
                break;
            }
            if (without != null) {
                was = without.suspect() ? was.holding(without) : rule.repeated(was, without, wasBooked::add);
            }
            MeterState before = now;
            now = rule.next(before, with, nowBooked::add);
            boolean doubted = isDoubted(before, with, now);
            Entry kept = with.kept(now, doubted);
            if (here || !kept.equals(with)) {
                changed.add(kept);
            }
            if (doubted && here) {
                taken = Taken.DOUBTED;
            } else if (doubted && !with.suspect()) {
                booking.doubted(with);
            }
            if (!wasBooked.equals(nowBooked)) {
                wasBooked.forEach(amount -> booking.book(amount, -1));
                nowBooked.forEach(amount -> booking.book(amount, 1));
            }
            wasBooked.clear();
            nowBooked.clear();
            placed |= here;
            cursor = with.time();
            agree = placed && without != null && !here && was.equals(now);
        }
        changed.forEach(log::put);
        return taken;
    }

    private boolean isDoubted(MeterState before, Entry entry, MeterState after) {
        return after.holds(entry) && rule.doubtsScale(before, entry);
    }

    /** Where to begin a scan that shall tell of an entry: what held after the cursor. */
    private Start startBefore(MeterLog log, long time) {
        if (rule.goesOnFromTaken()) {
            Entry last = log.before(time);
            Entry taken = last;
            while (taken != null && taken.suspect()) {
                taken = log.before(taken.time());
            }
            MeterState state = taken == null ? MeterState.NONE : MeterState.at(taken);
            return new Start(last != null && last.suspect() ? state.holding(last) : state, time - 1);
        }
        Entry start = settledBefore(log, time);
        return start == null
                ? new Start(MeterState.NONE, Long.MIN_VALUE)
                : new Start(MeterState.at(start), start.time());
    }

    private record Start(MeterState state, long cursor) {}

    private static Entry settledBefore(MeterLog log, long time) {
        Entry start = log.before(time);
        while (start != null && !start.settled()) {
            start = log.before(start.time());
        }
        return start;
    }
}
