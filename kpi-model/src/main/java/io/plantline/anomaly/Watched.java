package io.plantline.anomaly;

import io.plantline.plant.Meter;

/** A meter of the plant file, and what is remembered of it. */
record Watched(Meter meter, MeterWatch watch) {
    private static final int PERIODS = 3;

    /** How long it may say nothing, milliseconds: three periods, or what is still covered. */
    long limit() {
        return Math.max(PERIODS * period(), meter.maxGap().toMillis());
    }

    long period() {
        return meter.period().toMillis();
    }

    /** True where it speaks only when there is something new. */
    boolean speaksOfChanges() {
        return meter.kind() == Meter.Kind.STATE
                || meter.kind() == Meter.Kind.COUNT
                || meter.kind() == Meter.Kind.POWER_HOLD;
    }
}
