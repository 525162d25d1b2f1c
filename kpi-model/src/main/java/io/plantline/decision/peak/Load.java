package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import io.plantline.plant.PlantCalendar;
import io.plantline.plant.Sheddable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A sheddable load as its meters show it: what it takes, whether it is held, how often it was today. */
final class Load implements Remembering {
    private static final long STALE = 300_000;
    private static final double MILLIS_PER_HOUR = 3.6e6;
    /** Less than this is not worth anybody's walk. */
    private static final double LEAST = 0.1;
    /** So long after it was to be held a load that still runs is no promise any more. */
    private static final long PATIENCE = 180_000;

    private final Sheddable sheddable;
    private final Meter meter;
    private final ZoneId zone;
    private double kilowatts = Double.NaN;
    private long heard = Long.MIN_VALUE;
    private String state;
    private String askedFor;
    private double before;
    private double promised;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private double heldKwh;
    private boolean followed;
    private long lastHeld = Long.MIN_VALUE;
    private long day = Long.MIN_VALUE;
    private int heldToday;

    Load(Sheddable sheddable, Meter meter, ZoneId zone) {
        this.sheddable = sheddable;
        this.meter = meter;
        this.zone = zone;
    }

    Sheddable sheddable() {
        return sheddable;
    }

    void take(Reading reading) {
        if (reading.meter().equals(sheddable.stateMeter())) {
            state = reading.state() == null ? null : reading.state().toLowerCase(Locale.ROOT);
            return;
        }
        double said = Counter.kilowatts(meter, reading);
        long at = Counter.end(meter, reading);
        if (Double.isNaN(said) || at <= heard) {
            return;
        }
        if (isAsked() && at > from && at <= until) {
            double hours = (at - Math.max(from, heard)) / MILLIS_PER_HOUR;
            followed |= before - said >= promised / 2;
            heldKwh += followed ? Math.max(0, before - said) * hours : 0;
        }
        kilowatts = said;
        heard = at;
    }

    /** What holding it from now to the end of the interval would save, where it may be held. */
    Optional<Offer> offer(long now, long end, PlantCalendar calendar) {
        double saved = sheddable.kilowatts() == null ? kilowatts : Math.min(sheddable.kilowatts(), kilowatts);
        boolean isLocked = (state != null && sheddable.lockedStates().contains(state))
                || calendar.shiftAt(now)
                        .filter(sheddable.lockedShifts()::contains)
                        .isPresent();
        long rests = Math.max(
                sheddable.leastOn().toMillis(),
                sheddable.reboundShare() > 0 ? sheddable.reboundOver().toMillis() : 0);
        boolean isTired = lastHeld != Long.MIN_VALUE && now - lastHeld < rests;
        boolean isUsedUp = day == dayOf(now) && heldToday >= sheddable.mostPerDay();
        if (heard < now - STALE || !(saved >= LEAST) || isLocked || isTired || isUsedUp || isAsked()) {
            return Optional.empty();
        }
        long millis = Math.max(end - now, sheddable.leastOff().toMillis());
        double cost = sheddable.perEvent().doubleValue()
                + sheddable.perKwh().doubleValue() * saved * millis / MILLIS_PER_HOUR;
        return Optional.of(new Offer(sheddable.id(), saved, cost, millis));
    }

    /** What it adds to the mean of an interval of so many hours after it, in kW, where so much was held back. */
    double rebound(double kwh, double hours) {
        return kwh
                * sheddable.reboundShare()
                / Math.max(hours, sheddable.reboundOver().toMillis() / MILLIS_PER_HOUR);
    }

    /** Somebody is asked to hold it, for the sake of what this advice is about. */
    void ask(String about, Offer offer, long now, long end) {
        askedFor = about;
        before = kilowatts;
        promised = offer.kilowatts();
        from = now;
        until = end;
        heldKwh = 0;
        followed = false;
    }

    boolean isAsked() {
        return until != Long.MIN_VALUE;
    }

    /** A state that was kept before there was more than one to ask says that it is asked, and not for whom. */
    boolean isAskedFor(String about) {
        return isAsked() && (askedFor == null || about.equals(askedFor));
    }

    /** What it was asked to save and does not save yet, in kW, as a mean of a time that ends later than it may be held. */
    double outstanding(long now, long acted, long end) {
        boolean isAwaited = isAsked() && !followed && now <= from + PATIENCE;
        return isAwaited ? promised * Math.max(0, Math.min(until, end) - acted) / (end - acted) : 0;
    }

    /** True where its meter shows that it is held. */
    boolean isHeld() {
        return isAsked() && followed;
    }

    double heldKwh() {
        return heldKwh;
    }

    /** What it says it takes, in kW; NaN where it has said nothing. */
    double kilowatts() {
        return kilowatts;
    }

    /** The interval is over, or nothing is asked any more. */
    void release(long now) {
        if (followed) {
            long today = dayOf(now);
            heldToday = day == today ? heldToday + 1 : 1;
            day = today;
            lastHeld = now;
        }
        askedFor = null;
        until = Long.MIN_VALUE;
        from = Long.MAX_VALUE;
        heldKwh = 0;
        followed = false;
    }

    private long dayOf(long time) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate().toEpochDay();
    }

    /** For whose sake it is asked, which is kept apart: states without it are still there. */
    Remembering asked() {
        return memory -> askedFor = memory.text(askedFor);
    }

    @Override
    public void pass(Memory memory) {
        kilowatts = memory.number(kilowatts);
        heard = memory.whole(heard);
        state = memory.text(state);
        before = memory.number(before);
        promised = memory.number(promised);
        from = memory.whole(from);
        until = memory.whole(until);
        heldKwh = memory.number(heldKwh);
        followed = memory.flag(followed);
        lastHeld = memory.whole(lastHeld);
        day = memory.whole(day);
        heldToday = memory.count(heldToday);
    }
}
