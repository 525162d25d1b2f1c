package io.plantline.anomaly;

import io.plantline.plant.Meter;
import java.time.Duration;

/** A meter of the plant file, and what is remembered of it. */
record Watched(Meter meter, MeterWatch watch) {
    private static final int PERIODS = 3;
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** How long it may say nothing, milliseconds: three periods, or what is still covered. */
    long limit() {
        return Math.max(PERIODS * period(), meter.maxGap().toMillis());
    }

    long period() {
        return meter.period().toMillis();
    }

    /** True where nothing ever came of it. */
    boolean isUnheard() {
        return watch.heard() == MeterWatch.NONE;
    }

    /** When it was last heard; of one that never was, from when on it would have been: no sooner than it is in use. */
    long quietSince(long now) {
        return isUnheard()
                ? Math.max(watch.watchedFrom(), meter.scope().since(now).orElse(now))
                : watch.heard();
    }

    /**
     * True where one that was never heard is missed: it is in use, and speaks by itself for all that is known. What is
     * expected once a day or less may be read by people who have yet to go there.
     */
    boolean isAwaited(long now) {
        return period() < DAY && meter.scope().at(now).isPresent();
    }

    /** True where it speaks only when there is something new. */
    boolean speaksOfChanges() {
        return meter.kind() == Meter.Kind.STATE
                || meter.kind() == Meter.Kind.COUNT
                || meter.kind() == Meter.Kind.POWER_HOLD;
    }
}
