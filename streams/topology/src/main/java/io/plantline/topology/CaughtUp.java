package io.plantline.topology;

import java.util.OptionalLong;

/** Until when all that had come to a partition has been measured, by where it ended and how far was committed. */
final class CaughtUp {
    /** Marks of transactions stand behind the last reading without being one. */
    private static final long MARKS = 2;

    private static final long NONE = -1;

    private long lastEnd = NONE;
    private long goal = NONE;
    private long goalAt;
    private volatile long until = Long.MIN_VALUE;

    OptionalLong until() {
        return until == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(until);
    }

    /**
     * One look. What stands where a partition ends may be marks only where nothing has come since the last look; what was
     * the end at an earlier one has had time to be committed; under a steady load the newest end never is.
     *
     * @param end where the partition ended
     * @param committed how far was committed afterwards
     * @param at when it ended there, epoch milliseconds
     */
    void look(long end, long committed, long at) {
        boolean rests = end == lastEnd;
        lastEnd = end;
        if (committed + (rests ? MARKS : 0) >= end) {
            until = at;
            goal = NONE;
        } else if (goal == NONE) {
            aim(end, at);
        } else if (committed >= goal) {
            until = goalAt;
            aim(end, at);
        }
    }

    private void aim(long end, long at) {
        goal = end;
        goalAt = at;
    }
}
