package io.plantline.ingest.replay;

import java.time.Duration;
import java.time.InstantSource;

/** Lets event time pass at a speed, counted from the first time it is asked about. */
final class Pace {
    private final Speed speed;
    private final InstantSource clock;
    private Long firstEvent;
    private long firstClock;

    Pace(Speed speed, InstantSource clock) {
        this.speed = speed;
        this.clock = clock;
    }

    /** How long it is until an event of this time is due. */
    Duration until(long time) {
        if (speed.isMax()) {
            return Duration.ZERO;
        }
        if (firstEvent == null) {
            firstEvent = time;
            firstClock = clock.millis();
        }
        long due = firstClock + (long) ((time - firstEvent) / speed.factor());
        return Duration.ofMillis(Math.max(0, due - clock.millis()));
    }
}
