package io.plantline.decision;

import java.util.List;

/** What tasks take together. */
final class Loads {
    private Loads() {}

    /** The power in each interval, in watts, where tasks start then. */
    static long[] of(List<Task> tasks, int[] starts, int intervals) {
        long[] load = new long[intervals];
        for (int number = 0; number < starts.length; number++) {
            for (int step = 0; step < tasks.get(number).length(); step++) {
                load[starts[number] + step] += tasks.get(number).watts(step);
            }
        }
        return load;
    }
}
