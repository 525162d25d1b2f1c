package io.plantline.anomaly;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.cell.Overstep;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;

/** The sentences about troubles with meters: what, against what, since when, how sure. */
final class Findings {
    private static final double SECOND = 1_000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;
    private static final long MINUTE_SECONDS = 60;
    private static final long HOUR_MINUTES = 60;
    private static final long DAY_HOURS = 24;
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.7;

    private Findings() {}

    static Finding silent(Watched silent, long until) {
        long since = silent.watch().heard();
        return new Finding(
                new Measure((until - since) / SECOND, silent.limit() / SECOND, "s"),
                silent.speaksOfChanges() ? LIKELY : SURE,
                zone -> "%s has said nothing since %s; it should speak every %s%s. %s"
                        .formatted(
                                name(silent.meter()),
                                WallClock.time(since, zone),
                                words(silent.period()),
                                silent.watch().isReadByHand() ? ", and is read by hand" : ", and others are heard",
                                silent.speaksOfChanges()
                                        ? "Likely a fault, unless it had nothing to say."
                                        : "What it measures is not covered meanwhile."));
    }

    static Finding neverHeard(Watched unheard, long until) {
        long since = unheard.quietSince(until);
        return new Finding(
                new Measure((until - since) / SECOND, unheard.limit() / SECOND, "s"),
                unheard.speaksOfChanges() ? LIKELY : SURE,
                zone ->
                        ("%s was never heard since the topology began to listen for it at %s; it should speak every %s, and"
                                        + " others are heard. Is it connected, does the plant file name what it says, or is what it"
                                        + " says rejected, as by a clock that is ahead?")
                                .formatted(
                                        name(unheard.meter()), WallClock.time(since, zone), words(unheard.period())));
    }

    static Finding heardAtLast(Meter meter, long since, long at) {
        return new Finding(
                new Measure((at - since) / SECOND, meter.period().toMillis() / SECOND, "s"),
                SURE,
                zone -> "%s was heard for the first time at %s, %s after the topology began to listen for it."
                        .formatted(name(meter), WallClock.time(at, zone), words(at - since)));
    }

    static Finding gone(String meter, long at) {
        return new Finding(
                new Measure(null, null, ""), SURE, zone -> "Meter %s is not in the plant file any more; found at %s."
                        .formatted(meter, WallClock.time(at, zone)));
    }

    static Finding heardAgain(Meter meter, long since, long at) {
        return new Finding(
                new Measure((at - since) / SECOND, meter.period().toMillis() / SECOND, "s"),
                SURE,
                zone -> "%s was heard again at %s, after %s of silence."
                        .formatted(name(meter), WallClock.time(at, zone), words(at - since)));
    }

    static Finding plantSilent(String plant, long since, long until) {
        return new Finding(
                new Measure((until - since) / SECOND, null, "s"),
                SURE,
                zone ->
                        ("Nothing at all has been heard from plant %s since %s: its gateway, its MQTT broker or its network. "
                                        + "Its meters are not reported one by one.")
                                .formatted(plant, WallClock.time(since, zone)));
    }

    static Finding plantHeardAgain(String plant, long since, long at, String meter) {
        long silence = at - since;
        return new Finding(
                new Measure(silence / SECOND, null, "s"),
                SURE,
                zone -> "Plant %s was heard again at %s, after %s of silence; the first was meter %s."
                        .formatted(plant, WallClock.time(at, zone), words(silence), meter));
    }

    static Finding clock(Meter meter, Lag lag) {
        boolean ahead = lag.most() < 0;
        long off = ahead ? lag.most() : lag.least();
        return new Finding(
                new Measure(off / SECOND, 0.0, "s"),
                ahead ? SURE : LIKELY,
                zone -> "%s tells times that are %s %s their arrival, steadily since %s: its clock is %s."
                        .formatted(
                                name(meter),
                                words(Math.abs(off)),
                                ahead ? "after" : "before",
                                WallClock.time(lag.since(), zone),
                                ahead ? "fast" : "slow or in another time zone, or its readings are kept back"));
    }

    static Finding clockRight(Meter meter, Lag lag) {
        return new Finding(
                new Measure(lag.least() / SECOND, 0.0, "s"), SURE, zone -> "%s tells the right time again since %s."
                        .formatted(name(meter), WallClock.time(lag.since(), zone)));
    }

    static Finding scale(Meter meter, Reading reading, String why) {
        return new Finding(
                new Measure(reading.value().doubleValue(), null, unit(meter, reading)),
                SURE,
                zone -> "%s, since %s: %s, or until its scale is mended in the plant file."
                        .formatted(name(meter), WallClock.time(reading.time(), zone), why));
    }

    static Finding scaleClear(Meter meter, Reading reading) {
        return new Finding(
                new Measure(reading.value() == null ? null : reading.value().doubleValue(), null, unit(meter, reading)),
                SURE,
                zone -> "%s counts again since %s; what was held before stays rejected until it is put through again."
                        .formatted(name(meter), WallClock.time(reading.time(), zone)));
    }

    static Finding faulty(Meter meter, int refused, long since, String why) {
        return new Finding(
                new Measure((double) refused, 0.0, "readings"),
                SURE,
                zone -> "%s has sent nothing but what cannot be used since %s; for example: %s"
                        .formatted(name(meter), WallClock.time(since, zone), why));
    }

    static Finding usableAgain(Meter meter, Reading reading) {
        return new Finding(
                new Measure(0.0, 0.0, "readings"), SURE, zone -> "The readings of %s can be used again since %s."
                        .formatted(name(meter), WallClock.time(reading.arrived(), zone)));
    }

    static Finding tooFast(Meter meter, Overstep overstep) {
        return new Finding(
                new Measure(overstep.rate(), overstep.most(), overstep.unit() + "/h"),
                SURE,
                zone ->
                        ("%s steps further than %s allows, since %s: %s, and reading after reading. None of it is booked; "
                                        + "%s unit or multiplier, in the plant file, and it comes in.")
                                .formatted(
                                        name(meter),
                                        meter.maxRate() == 0
                                                ? "any meter of a plant"
                                                : "its max of %s".formatted(overstep.mostInWords()),
                                        WallClock.time(overstep.since(), zone),
                                        overstep.counted() < 0
                                                ? "it stands %s lower".formatted(overstep.amountInWords())
                                                : "%s in %s, which is %s"
                                                        .formatted(
                                                                overstep.amountInWords(),
                                                                words(overstep.until() - overstep.since()),
                                                                overstep.rateInWords()),
                                        meter.maxRate() == 0 ? "mend" : "raise max, or mend"));
    }

    static Finding plausibleAgain(Meter meter, long since, Reading reading) {
        return new Finding(
                new Measure(reading.value().doubleValue(), null, unit(meter, reading)),
                SURE,
                zone ->
                        ("The steps of %s are plausible again, by %s. What it stepped too far since %s is booked once its max, unit "
                                        + "or multiplier is mended in the plant file, if it was not mended already.")
                                .formatted(
                                        name(meter),
                                        WallClock.time(reading.time(), zone),
                                        WallClock.time(since, zone)));
    }

    private static String name(Meter meter) {
        return meter.name() == null || meter.name().equals(meter.id())
                ? "Meter " + meter.id()
                : "%s (%s)".formatted(meter.name(), meter.id());
    }

    private static String unit(Meter meter, Reading reading) {
        return reading.unit() != null
                ? reading.unit()
                : meter.unit() == null ? "" : meter.unit().symbol();
    }

    /** As in {@code 2 h 5 min}; rounded to the smaller of the two. */
    private static String words(long millis) {
        long seconds = Math.round(millis / SECOND);
        long minutes = Math.round(millis / MINUTE);
        long hours = Math.round(millis / HOUR);
        if (hours >= 2 * DAY_HOURS) {
            return two(hours / DAY_HOURS, "d", hours % DAY_HOURS, "h");
        }
        if (minutes >= HOUR_MINUTES) {
            return two(minutes / HOUR_MINUTES, "h", minutes % HOUR_MINUTES, "min");
        }
        return two(seconds / MINUTE_SECONDS, "min", seconds % MINUTE_SECONDS, "s");
    }

    private static String two(long larger, String ofLarger, long smaller, String ofSmaller) {
        if (larger == 0) {
            return smaller + " " + ofSmaller;
        }
        String all = larger + " " + ofLarger;
        return smaller == 0 ? all : all + ' ' + smaller + ' ' + ofSmaller;
    }
}
