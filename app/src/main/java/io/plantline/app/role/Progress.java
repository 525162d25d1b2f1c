package io.plantline.app.role;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Whether somebody reads on, by the offsets they commit: they stand still where more and more is written and they have
 * committed nothing for a while. Who never committed anything is nobody.
 */
final class Progress {
    private static final long NONE = Long.MIN_VALUE;

    private final long patience;
    private long committed = NONE;
    private long waitingSince = NONE;
    private long writtenThen;
    private boolean moved;
    private boolean still;

    /** What a look tells. */
    enum News {
        NOTHING,
        STANDS_STILL,
        GOES_ON,
        /** What was known of it is gone: it was deleted, or has expired. */
        FORGOTTEN
    }

    Progress(Duration patience) {
        this.patience = patience.toMillis();
    }

    /** Since when it stands still, epoch milliseconds. */
    long since() {
        return waitingSince;
    }

    /** Somebody else has told that it ended: a step seen before is of the time before. */
    void doubted() {
        moved = false;
    }

    /** Kafka was away, and whoever reads it could not either. */
    void interrupted() {
        waitingSince = still ? waitingSince : NONE;
    }

    /**
     * Looks again.
     *
     * @param reader what it has committed; empty where it never has
     * @param written what there is to read
     */
    News see(OptionalLong reader, long written, long now) {
        if (reader.isEmpty()) {
            boolean known = committed != NONE;
            committed = NONE;
            rest();
            return known ? News.FORGOTTEN : News.NOTHING;
        }
        long before = committed;
        committed = reader.getAsLong();
        if (before == NONE || committed != before) {
            boolean twice = moved; // one step may be from before it stopped
            moved = before != NONE;
            waitingSince = NONE;
            still = still && !twice;
            return moved && twice ? News.GOES_ON : News.NOTHING;
        }
        return waits(written, now);
    }

    private News waits(long written, long now) {
        if (written <= committed) {
            waitingSince = still ? waitingSince : NONE;
            return News.NOTHING;
        }
        if (waitingSince == NONE) {
            waitingSince = now;
            writtenThen = written;
        }
        if (still || now - waitingSince < patience || written <= writtenThen) {
            return News.NOTHING;
        }
        still = true;
        moved = false;
        return News.STANDS_STILL;
    }

    private void rest() {
        waitingSince = NONE;
        moved = false;
        still = false;
    }
}
