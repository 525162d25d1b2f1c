package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.time.LocalDate;
import java.util.Arrays;

/** The highest means of each of the last days that a charge looked at: how high the days of this plant go, and how often. */
final class PastDays implements Remembering {
    /** Two months. */
    private static final int KEPT = 60;

    private static final int PEAKS = 4;
    private static final long NONE = Long.MIN_VALUE;

    private final double[][] days = new double[KEPT][PEAKS];
    private double[] last = new double[PEAKS];
    private int over;
    private long day = NONE;

    /** An interval of a day is over. */
    void over(LocalDate date, double mean) {
        long today = date.toEpochDay();
        if (today != day && day != NONE) {
            days[over % KEPT] = last;
            last = new double[PEAKS];
            over++;
        }
        day = today;
        if (mean > last[0]) {
            last[0] = mean;
            Arrays.sort(last);
        }
    }

    /** The highest means of each day before a date, in ascending order; zero where there were fewer. */
    double[][] before(LocalDate date) {
        int kept = Math.min(over, KEPT);
        boolean isOver = day != NONE && day < date.toEpochDay();
        double[][] before = Arrays.copyOf(days, kept + (isOver ? 1 : 0));
        if (isOver) {
            before[kept] = last;
        }
        return before;
    }

    @Override
    public void pass(Memory memory) {
        for (double[] each : days) {
            memory.numbers(each);
        }
        memory.numbers(last);
        over = memory.count(over);
        day = memory.whole(day);
    }
}
