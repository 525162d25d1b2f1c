package io.plantline.decision;

import java.util.Arrays;

/**
 * How far a group of tasks has come in time: which have started, until when machines are busy, and since when what others follow
 * has ended. Two ways to the same standing have the same ways on.
 */
final class Standing {
    private final long started;
    private final int[] times;

    Standing(long started, int[] times) {
        this.started = started;
        this.times = times.clone();
    }

    boolean hasStarted(int member) {
        return (started >> member & 1) != 0;
    }

    boolean isComplete(int members) {
        return Long.bitCount(started) == members;
    }

    int time(int place) {
        return times[place];
    }

    /** With one more started. */
    Standing starting(int member, int machinePlace, int endPlace, int end) {
        int[] then = times.clone();
        then[machinePlace] = end;
        then[endPlace] = end;
        return new Standing(started | 1L << member, then);
    }

    /** With what no longer matters forgotten. */
    Standing with(int[] kept) {
        return new Standing(started, kept);
    }

    int[] times() {
        return times.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Standing standing
                && standing.started == started
                && Arrays.equals(standing.times, times);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(started) + Arrays.hashCode(times);
    }
}
