package io.plantline.decision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A job as the search sees it: whole numbers only, times in intervals of the horizon.
 *
 * <p>What each start costs and emits is rounded once, to the smallest coin and to the gram; from there sums are exact.
 */
final class Task {
    /** Where nothing is asked of a gap. */
    static final int ANY = Integer.MAX_VALUE / 4;

    private final int machine;
    private final long[] watts;
    private final int after;
    private final int leastGap;
    private final int mostGap;
    private final int requested;
    private final BitSet starts;
    private final long[] cost;
    private final long[] carbon;

    /**
     * A task.
     *
     * @param after the number of the task it follows, or -1
     * @param starts the intervals it may start in, by itself
     * @param cost by the interval it starts in
     */
    Task(
            int machine,
            long[] watts,
            int after,
            int leastGap,
            int mostGap,
            int requested,
            BitSet starts,
            long[] cost,
            long[] carbon) {
        this.machine = machine;
        this.watts = watts.clone();
        this.after = after;
        this.leastGap = leastGap;
        this.mostGap = mostGap;
        this.requested = requested;
        this.starts = (BitSet) starts.clone();
        this.cost = cost.clone();
        this.carbon = carbon.clone();
    }

    int machine() {
        return machine;
    }

    int length() {
        return watts.length;
    }

    long watts(int step) {
        return watts[step];
    }

    int after() {
        return after;
    }

    int leastGap() {
        return leastGap;
    }

    int mostGap() {
        return mostGap;
    }

    BitSet starts() {
        return (BitSet) starts.clone();
    }

    long cost(int start) {
        return cost[start];
    }

    long carbon(int start) {
        return carbon[start];
    }

    /** How far a start is from the one asked for: of plans that are worth the same, the one that moves least is told. */
    int away(int start) {
        return Math.abs(start - requested);
    }

    int requested() {
        return requested;
    }

    /** What it takes in an interval when it starts in another. */
    long load(int start, int interval) {
        int step = interval - start;
        return step < 0 || step >= watts.length ? 0 : watts[step];
    }

    /** True for one that could stand in the other's place, wherever it may start. */
    boolean isLike(Task other) {
        return machine == other.machine
                && after < 0
                && other.after < 0
                && Arrays.equals(watts, other.watts)
                && Arrays.equals(cost, other.cost)
                && Arrays.equals(carbon, other.carbon);
    }
}
