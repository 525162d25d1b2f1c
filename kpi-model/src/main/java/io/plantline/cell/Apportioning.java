package io.plantline.cell;

import java.util.Arrays;
import java.util.Comparator;

/** Divides an integer in proportion, by largest remainder: the parts add up exactly. */
final class Apportioning {
    private static final long MINUTE = 60_000;

    /** Receives the part of one minute. */
    @FunctionalInterface
    interface Parts {
        /** {@code value} falls in the minute from {@code minute}, of which {@code millis} are covered. */
        void part(long minute, long value, long millis);
    }

    private Apportioning() {}

    static void overMinutes(long from, long to, long value, Parts parts) {
        long first = Math.floorDiv(from, MINUTE) * MINUTE;
        if (to <= first + MINUTE) {
            parts.part(first, value, to - from);
        } else {
            overSeveral(first, from, to, value, parts);
        }
    }

    private static void overSeveral(long first, long from, long to, long value, Parts parts) {
        int count = (int) (Math.floorDiv(to - 1, MINUTE) - Math.floorDiv(first, MINUTE) + 1);
        long[] millis = new long[count];
        Arrays.setAll(millis, i -> millis(first, from, to, i));
        long[] share = among(value, millis);
        for (int i = 0; i < count; i++) {
            parts.part(first + i * MINUTE, share[i], millis[i]);
        }
    }

    /** The shares of a value by weights that are not negative, of which one is more than zero. */
    static long[] among(long value, long[] weights) {
        long length = Arrays.stream(weights).sum();
        long whole = Math.floorDiv(value, length);
        long rest = Math.floorMod(value, length);
        long[] share = new long[weights.length];
        long[] remainder = new long[weights.length];
        long left = value;
        for (int i = 0; i < weights.length; i++) {
            share[i] = whole * weights[i] + rest * weights[i] / length;
            remainder[i] = rest * weights[i] % length;
            left -= share[i];
        }
        giveOut(left, share, remainder);
        return share;
    }

    private static void giveOut(long left, long[] share, long[] remainder) {
        if (left == 0) {
            return;
        }
        Integer[] order = new Integer[share.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingLong((Integer i) -> -remainder[i]).thenComparingInt(i -> i));
        for (int i = 0; i < left; i++) {
            share[order[i]]++;
        }
    }

    private static long millis(long first, long from, long to, int index) {
        long minute = first + index * MINUTE;
        return Math.min(to, minute + MINUTE) - Math.max(from, minute);
    }
}
