package io.plantline.ingest.simulator;

/** Something large that is switched on besides what the plant knows of: the faults {@link Fault#PEAK_LOAD} and {@link Fault#PEAK_COMING}. */
final class Overload {
    private static final double PER_MINUTE = 60;
    private static final double HALF = 0.5;
    private static final double THREE_TENTHS = 0.3;

    private final Taps taps;

    Overload(Taps taps) {
        this.taps = taps;
    }

    /** Draws half or three tenths of what a supply meter can count at most, where a fault is on. */
    void minute(long time) {
        for (Tap tap : taps.all()) {
            draw(tap, Fault.PEAK_LOAD, HALF, time);
            draw(tap, Fault.PEAK_COMING, THREE_TENTHS, time);
        }
    }

    private void draw(Tap tap, Fault fault, double share, long time) {
        if (taps.switches().isOn(fault, tap.meter().id(), time)) {
            long steps = (long) (share * tap.meter().maxRate() / PER_MINUTE / Energy.STEP);
            tap.flow(steps * Energy.STEP);
        }
    }
}
