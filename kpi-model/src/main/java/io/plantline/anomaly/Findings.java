package io.plantline.anomaly;

import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.cell.Overstep;
import io.plantline.model.Reading;
import io.plantline.plant.Meter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The sentences about troubles with meters: what, against what, since when, how sure. */
final class Findings {
    private static final double SECOND = 1_000;
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.7;

    private Findings() {}

    static Finding silent(Watched silent, long until) {
        long since = silent.watch().heard();
        return new Finding(
                new Measure((until - since) / SECOND, silent.limit() / SECOND, "s"),
                silent.speaksOfChanges() ? LIKELY : SURE,
                "%s has said nothing since %s; it should speak every %s%s. %s"
                        .formatted(
                                name(silent.meter()),
                                time(since),
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
                ("%s was never heard since the topology began to listen for it at %s; it should speak every %s, and"
                                + " others are heard. Is it connected, does the plant file name what it says, or is what it"
                                + " says rejected, as by a clock that is ahead?")
                        .formatted(name(unheard.meter()), time(since), words(unheard.period())));
    }

    static Finding heardAtLast(Meter meter, long since, long at) {
        return new Finding(
                new Measure((at - since) / SECOND, meter.period().toMillis() / SECOND, "s"),
                SURE,
                "%s was heard for the first time at %s, %s after the topology began to listen for it."
                        .formatted(name(meter), time(at), words(at - since)));
    }

    static Finding gone(String meter, long at) {
        return new Finding(
                new Measure(null, null, ""),
                SURE,
                "Meter %s is not in the plant file any more; found at %s.".formatted(meter, time(at)));
    }

    static Finding heardAgain(Meter meter, long since, long at) {
        return new Finding(
                new Measure((at - since) / SECOND, meter.period().toMillis() / SECOND, "s"),
                SURE,
                "%s was heard again at %s, after %s of silence.".formatted(name(meter), time(at), words(at - since)));
    }

    static Finding plantSilent(String plant, long since, long until) {
        return new Finding(
                new Measure((until - since) / SECOND, null, "s"),
                SURE,
                ("Nothing at all has been heard from plant %s since %s: its gateway, its MQTT broker or its network. "
                                + "Its meters are not reported one by one.")
                        .formatted(plant, time(since)));
    }

    static Finding plantHeardAgain(String plant, long since, long at, String meter) {
        long silence = at - since;
        return new Finding(
                new Measure(silence / SECOND, null, "s"),
                SURE,
                "Plant %s was heard again at %s, after %s of silence; the first was meter %s."
                        .formatted(plant, time(at), words(silence), meter));
    }

    static Finding clock(Meter meter, Lag lag) {
        boolean ahead = lag.most() < 0;
        long off = ahead ? lag.most() : lag.least();
        return new Finding(
                new Measure(off / SECOND, 0.0, "s"),
                ahead ? SURE : LIKELY,
                "%s tells times that are %s %s their arrival, steadily since %s: its clock is %s."
                        .formatted(
                                name(meter),
                                words(Math.abs(off)),
                                ahead ? "after" : "before",
                                time(lag.since()),
                                ahead ? "fast" : "slow or in another time zone, or its readings are kept back"));
    }

    static Finding clockRight(Meter meter, Lag lag) {
        return new Finding(
                new Measure(lag.least() / SECOND, 0.0, "s"),
                SURE,
                "%s tells the right time again since %s.".formatted(name(meter), time(lag.since())));
    }

    static Finding scale(Meter meter, Reading reading, String why) {
        return new Finding(
                new Measure(reading.value().doubleValue(), null, unit(meter, reading)),
                SURE,
                "%s, since %s: %s, or until its scale is mended in the plant file."
                        .formatted(name(meter), time(reading.time()), why));
    }

    static Finding scaleClear(Meter meter, Reading reading) {
        return new Finding(
                new Measure(reading.value() == null ? null : reading.value().doubleValue(), null, unit(meter, reading)),
                SURE,
                "%s counts again since %s; what was held before stays rejected until it is put through again."
                        .formatted(name(meter), time(reading.time())));
    }

    static Finding faulty(Meter meter, int refused, long since, String why) {
        return new Finding(
                new Measure((double) refused, 0.0, "readings"),
                SURE,
                "%s has sent nothing but what cannot be used since %s; for example: %s"
                        .formatted(name(meter), time(since), why));
    }

    static Finding usableAgain(Meter meter, Reading reading) {
        return new Finding(
                new Measure(0.0, 0.0, "readings"),
                SURE,
                "The readings of %s can be used again since %s.".formatted(name(meter), time(reading.arrived())));
    }

    static Finding tooFast(Meter meter, Overstep overstep) {
        return new Finding(
                new Measure(overstep.rate(), overstep.most(), overstep.unit() + "/h"),
                SURE,
                ("%s steps further than %s allows, since %s: %s, and reading after reading. None of it is booked; "
                                + "%s unit or multiplier, in the plant file, and it comes in.")
                        .formatted(
                                name(meter),
                                meter.maxRate() == 0
                                        ? "any meter of a plant"
                                        : "its max of %s".formatted(overstep.mostInWords()),
                                time(overstep.since()),
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
                ("The steps of %s are plausible again, by %s. What it stepped too far since %s is booked once its max, unit "
                                + "or multiplier is mended in the plant file, if it was not mended already.")
                        .formatted(name(meter), time(reading.time()), time(since)));
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

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As in {@code 2 h 5 min}. */
    private static String words(long millis) {
        Duration time = Duration.ofMillis(millis);
        if (time.toDays() > 0) {
            return "%d d %d h".formatted(time.toDays(), time.toHoursPart());
        }
        if (time.toHours() > 0) {
            return "%d h %d min".formatted(time.toHours(), time.toMinutesPart());
        }
        return time.toMinutes() > 0
                ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
                : "%d s".formatted(time.toSeconds());
    }
}
