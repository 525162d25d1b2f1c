package io.plantline.kpi;

import io.plantline.model.Reading;
import java.time.Duration;

/** What of a run is final: everything that ends by its watermark, less the lateness its plant allows. */
final class Finality {
    private final RunState state;
    private final long lateness;
    private final long retention;
    private final boolean isLive;

    Finality(RunState state, String run, Duration allowedLateness, Duration retention) {
        this.state = state;
        this.lateness = allowedLateness.toMillis();
        this.retention = retention.toMillis();
        this.isLive = run.equals(Reading.LIVE);
    }

    /** Everything that ends here or earlier is final. */
    long until() {
        return until(state.progress().watermark());
    }

    /** What would be final under a watermark. */
    long until(long watermark) {
        return watermark == Long.MAX_VALUE || watermark < Long.MIN_VALUE + lateness ? watermark : watermark - lateness;
    }

    /** A replay is kept whole until it is dropped: what it reads may be of any age and in any order. */
    boolean isBeyondRetention(long time) {
        long watermark = state.progress().watermark();
        boolean open = watermark != Long.MIN_VALUE && watermark != Long.MAX_VALUE;
        return isLive && open && time < watermark - retention;
    }
}
