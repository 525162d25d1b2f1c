package io.plantline.anomaly.rule;

import io.plantline.anomaly.Sight;
import io.plantline.anomaly.Subject;
import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Middle;
import io.plantline.anomaly.sense.Remembering;

/** The values of the local day that is going on, for rules that judge whole days. */
final class Day implements Remembering {
    /** Room for a day of 25 hours in intervals of five minutes. */
    private static final int MOST = 300;

    /** What share of its hours a day must have been seen in to be judged. */
    private static final double ENOUGH = 0.8;

    private static final double HOURS = 24;

    private final Subject subject;
    private final double[] values = new double[MOST];
    private int count;
    private double hours;
    private long day = Long.MIN_VALUE;
    private long start;
    private long end;

    Day(Subject subject) {
        this.subject = subject;
    }

    /** True where the sight opens a day after the one held, which is then complete. */
    boolean isOver(Sight sight) {
        return count > 0 && subject.localDay(sight.start()) != day;
    }

    /** True where enough of the day was seen. */
    boolean isWhole() {
        return hours >= ENOUGH * HOURS;
    }

    void add(Sight sight) {
        if (isOver(sight) || count == 0) {
            count = 0;
            hours = 0;
            day = subject.localDay(sight.start());
            start = sight.start();
        }
        if (count < MOST) {
            values[count++] = sight.value();
        }
        hours += sight.hours();
        end = sight.end();
    }

    double quantile(double share) {
        return Middle.quantile(values, count, share);
    }

    double sum() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }

    double mean() {
        return sum() / count;
    }

    double hours() {
        return hours;
    }

    /** 0 for Monday to Friday, 1 for Saturday, 2 for Sunday: what days are compared with. */
    int kind() {
        long weekday = Math.floorMod(day + 3, 7L);
        return (int) Math.max(0, weekday - 4);
    }

    boolean isMonday() {
        return Math.floorMod(day + 3, 7L) == 0;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(values);
        count = memory.count(count);
        hours = memory.number(hours);
        day = memory.whole(day);
        start = memory.whole(start);
        end = memory.whole(end);
    }
}
