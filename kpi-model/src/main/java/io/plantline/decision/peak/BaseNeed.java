package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;

/** The least that the plant takes in any interval of the last days: a limit below it cannot be kept by holding back. */
final class BaseNeed implements Remembering {
    private static final int DAYS = 7;
    private static final int ENOUGH = 2;

    private final double[] least = new double[DAYS];
    private long day = Long.MIN_VALUE;
    private long days;
    private long told = Long.MIN_VALUE;

    BaseNeed() {
        Arrays.fill(least, Double.POSITIVE_INFINITY);
    }

    void over(long start, double mean, ZoneId zone) {
        long today = dayOf(start, zone);
        if (today != day) {
            day = today;
            days++;
            least[place()] = Double.POSITIVE_INFINITY;
        }
        least[place()] = Math.min(least[place()], mean);
    }

    private int place() {
        return (int) Math.floorMod(day, (long) DAYS);
    }

    double least() {
        return Arrays.stream(least).min().orElse(Double.POSITIVE_INFINITY);
    }

    boolean isAbove(double limit) {
        return days > ENOUGH && least() > limit && !Double.isInfinite(least());
    }

    /** True once a day. */
    boolean tellsToday(long now, ZoneId zone) {
        long today = dayOf(now, zone);
        boolean first = told != today;
        told = today;
        return first;
    }

    private static long dayOf(long time, ZoneId zone) {
        return Instant.ofEpochMilli(time).atZone(zone).toLocalDate().toEpochDay();
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(least);
        day = memory.whole(day);
        days = memory.whole(days);
        told = memory.whole(told);
    }
}
