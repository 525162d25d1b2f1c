package io.plantline.ingest.simulator;

/** The people of a plant: their hours by the time clock, and the safety log that each shift closes, mostly with nothing in it. */
final class Crew {
    private static final long MINUTE = 60_000;

    /** Once in so many hours worked. */
    private static final double NEAR_MISS = 900;

    private static final double RECORDABLE = 60_000;

    /** Of those that are recorded so many lead to absence. */
    private static final double LOST_TIME = 0.4;

    private final Chance luck;
    private final Tap hours;
    private final Tap nearMisses;
    private final Tap recordable;
    private final Tap lostTime;

    /** People with the meters {@code hours-worked}, {@code near-misses}, {@code recordable-injuries}, {@code lost-time-injuries}. */
    Crew(Taps taps, Chance chance) {
        this.luck = chance.of("crew");
        this.hours = taps.feed("hours-worked");
        this.nearMisses = taps.feed("near-misses");
        this.recordable = taps.feed("recordable-injuries");
        this.lostTime = taps.feed("lost-time-injuries");
    }

    /** Lives through a minute with so many people at work. */
    void minute(long time, int present) {
        long minute = Math.floorDiv(time, MINUTE);
        hours.flow(present * MINUTE);
        double worked = present / 60.0;
        if (luck.at(minute) < worked / NEAR_MISS) {
            nearMisses.flow(1);
        }
        if (luck.at(~minute) < worked / RECORDABLE) {
            recordable.flow(1);
            lostTime.flow(luck.at(minute + minute) < LOST_TIME ? 1 : 0);
        }
    }
}
