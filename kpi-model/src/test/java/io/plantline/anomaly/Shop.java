package io.plantline.anomaly;

import io.plantline.anomaly.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A small workshop on one meter, open on weekdays from six to ten, whose days are told signal by signal. */
final class Shop {
    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final Rules rules;
    private final Map<Signal, ToDoubleFunction<ZonedDateTime>> signals = new EnumMap<>(Signal.class);
    private final List<Sight> shown = new ArrayList<>();
    private Instant now = MONDAY;
    private Duration period = Duration.ofMinutes(15);
    private boolean supplied = true;
    private Worth worth = new Worth() {
        @Override
        public Double cost(long time) {
            return 0.2;
        }

        @Override
        public Double co2Kg(long time) {
            return null;
        }
    };

    Shop(Rules rules) {
        this.rules = rules;
    }

    static Shop usual() {
        return new Shop(Rules.USUAL);
    }

    /** 40 kW at work, 8 kW at night, and a little wobble. */
    static double load(ZonedDateTime time) {
        return (isOpen(time) ? 40 : 8) + wobble(time);
    }

    static boolean isOpen(ZonedDateTime time) {
        return time.getDayOfWeek().getValue() <= 5 && time.getHour() >= 6 && time.getHour() < 22;
    }

    /** From -1 to 1, the same at the same time. */
    static double wobble(ZonedDateTime time) {
        long mixed = time.toEpochSecond() * 0x9E3779B97F4A7C15L;
        return ((mixed ^ (mixed >>> 29)) >>> 11) * 0x1.0p-52 - 1;
    }

    /** Its meter speaks so often. */
    Shop every(Duration often) {
        period = often;
        return this;
    }

    /** Things are worth so much there. */
    Shop worth(Worth other) {
        worth = other;
        return this;
    }

    /** It is a part of a plant, with a meter of its own. */
    Shop asPart() {
        supplied = false;
        return this;
    }

    /** From now on the signal is so. */
    Shop with(Signal signal, ToDoubleFunction<ZonedDateTime> value) {
        signals.put(signal, value);
        return this;
    }

    Shop without(Signal signal) {
        signals.remove(signal);
        return this;
    }

    /** Lets time pass in steps. */
    Shop live(Duration span, Duration step) {
        for (Instant end = now.plus(span); now.isBefore(end); now = now.plus(step)) {
            ZonedDateTime time = now.atZone(ZONE);
            long start = now.toEpochMilli();
            long stop = start + step.toMillis();
            signals.forEach((signal, value) -> shown.add(new Sight(signal, start, stop, value.applyAsDouble(time), 1)));
        }
        return this;
    }

    /** Days by quarter hours. */
    Shop days(int days) {
        return live(Duration.ofDays(days), Duration.ofMinutes(15));
    }

    Shop state(MachineState state) {
        shown.add(Sight.at(Signal.STATE, now.toEpochMilli(), state.code()));
        return this;
    }

    Instant now() {
        return now;
    }

    List<Sight> shown() {
        return shown;
    }

    Watch watch() {
        return new Watch(subject(), rules);
    }

    Watch watch(Rules others, byte[] state) {
        return Watch.of(subject(), others, state);
    }

    Watch watch(byte[] state) {
        return Watch.of(subject(), rules, state);
    }

    /** Everything that is told. */
    List<Anomaly> told() {
        Watch watch = watch();
        List<Anomaly> told = new ArrayList<>();
        shown.forEach(sight -> told.addAll(watch.see(sight)));
        told.addAll(watch.advance(now.toEpochMilli()));
        return told;
    }

    private Subject subject() {
        return new Subject(
                "workshop",
                "live",
                "hall",
                "main",
                "The main meter",
                "kW",
                period.toMillis(),
                Double.NaN,
                false,
                supplied,
                900_000,
                ZONE,
                time -> isOpen(Instant.ofEpochMilli(time).atZone(ZONE)),
                worth);
    }
}
