package io.plantline.dashboards.meters;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** The last so many numbers. */
final class Recent {
    private final long[] numbers;
    private int count;

    Recent(int most) {
        this.numbers = new long[most];
    }

    void add(long number) {
        numbers[count++ % numbers.length] = number;
        if (count == 2 * numbers.length) {
            count = numbers.length;
        }
    }

    boolean contains(long number) {
        for (int i = 0; i < size(); i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    long count(LongPredicate counted) {
        return Arrays.stream(numbers, 0, size()).filter(counted).count();
    }

    /** The one in the middle, which a few that are far off do not move. */
    OptionalLong median() {
        if (count == 0) {
            return OptionalLong.empty();
        }
        long[] ordered = Arrays.copyOf(numbers, size());
        Arrays.sort(ordered);
        return OptionalLong.of(ordered[ordered.length / 2]);
    }

    private int size() {
        return Math.min(count, numbers.length);
    }
}
