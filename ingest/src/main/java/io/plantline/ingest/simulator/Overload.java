package io.plantline.ingest.simulator;

/** Something large that is switched on besides what the plant knows of: the fault {@link Fault#PEAK_LOAD}. */
final class Overload {
    private static final long MINUTES_OF_TWO_HOURS = 120;

    private final Taps taps;

    Overload(Taps taps) {
        this.taps = taps;
    }

    /** Draws half of what a supply meter can count at most, where the fault is on. */
    void minute(long time) {
        for (Tap tap : taps.all()) {
            if (taps.switches().isOn(Fault.PEAK_LOAD, tap.meter().id(), time)) {
                long steps = tap.meter().maxRate() / MINUTES_OF_TWO_HOURS / Energy.STEP;
                tap.flow(steps * Energy.STEP);
            }
        }
    }
}
