package io.plantline.ingest.gateway;

import java.time.Duration;

/** How long to wait before a connection is tried again: ever longer, until one has held for a while. */
final class Pauses {
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration STEADY = Duration.ofSeconds(10);

    private Duration pause = FIRST;

    /** @param heldMillis from the attempt until it failed or was lost */
    Duration after(long heldMillis) {
        pause = isSteady(heldMillis) ? FIRST : shorter(pause.multipliedBy(2), LONGEST);
        return pause;
    }

    static boolean isSteady(long heldMillis) {
        return heldMillis > STEADY.toMillis();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
