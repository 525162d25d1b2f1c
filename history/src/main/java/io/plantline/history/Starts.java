package io.plantline.history;

import java.util.Arrays;

/** Of one series, what is known of the point at each start; small and sorted, because there are very many. */
final class Starts {
    private long[] starts = new long[4];
    private int[] standings = new int[4];
    private int size;

    /** What is known of a start, or {@code absent}. */
    int get(long start, int absent) {
        int at = find(start);
        return at < 0 ? absent : standings[at];
    }

    /** True where the start is new. */
    boolean put(long start, int standing) {
        int at = find(start);
        if (at >= 0) {
            standings[at] = standing;
            return false;
        }
        insert(-at - 1, start, standing);
        return true;
    }

    /** Most questions are about the newest start, so that is looked at first. */
    private int find(long start) {
        if (size > 0 && start > starts[size - 1]) {
            return -size - 1;
        }
        return Arrays.binarySearch(starts, 0, size, start);
    }

    private void insert(int at, long start, int standing) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            standings = Arrays.copyOf(standings, size * 2);
        }
        System.arraycopy(starts, at, starts, at + 1, size - at);
        System.arraycopy(standings, at, standings, at + 1, size - at);
        starts[at] = start;
        standings[at] = standing;
        size++;
    }
}
