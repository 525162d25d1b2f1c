package io.plantline.anomaly.rule;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;

/** What the hours of a day usually take, working days and week-ends apart. */
final class UsualHours implements Remembering {
    static final int HOURS = 24;
    private static final double PACE = 0.2;

    /** Fewer days say little of what is usual. */
    private static final double ENOUGH = 3;

    private static final int SATURDAY = 5;
    private static final int DAYS = 7;

    private final double[] active = new double[2 * HOURS];
    private final double[] reactive = new double[2 * HOURS];
    private final double[] seen = new double[2 * HOURS];

    /** @param hour local hours since 1970, which began on a Thursday */
    private static int slot(long hour) {
        long monday = Math.floorDiv(hour, (long) HOURS) + 3;
        int kind = Math.floorMod(monday, (long) DAYS) >= SATURDAY ? HOURS : 0;
        return kind + (int) Math.floorMod(hour, (long) HOURS);
    }

    /** An hour that was seen whole teaches. */
    void learn(long hour, Paired.Both taken) {
        int slot = slot(hour);
        double pace = Math.max(PACE, 1 / ++seen[slot]);
        active[slot] += pace * (taken.active() - active[slot]);
        reactive[slot] += pace * (taken.reactive() - reactive[slot]);
    }

    boolean knows(long hour) {
        return seen[slot(hour)] >= ENOUGH;
    }

    Paired.Both of(long hour) {
        return new Paired.Both(active[slot(hour)], reactive[slot(hour)], 1);
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(active);
        memory.numbers(reactive);
        memory.numbers(seen);
    }
}
