package io.plantline.decision.peak;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What of an interval will stand in the bill when the month is over. Of its power above what is billed so far, that counts which
 * no later interval goes beyond. How likely that is follows from the days before, if days are alike. Of n days before, c of them
 * above a level, and m to come, none of these goes above it with the chance (n - c + 1) / (n + 2) ... (n - c + m) / (n + 1 + m), as where
 * n + 1 days and m more are shuffled: no law of their heights is assumed. But peaks of a day come together: of i intervals above
 * the level, c were the last of their day, so that this one is with the chance (c + 1) / (i + 2).
 */
final class MonthEnd {
    private final double billed;
    private final double[][] before;
    private final double[] others;
    private final int places;
    private final int toCome;
    private final boolean moreToday;

    /**
     * @param billed what is billed so far: below it nothing counts
     * @param before the highest means of the days before, by the day
     * @param others the highest means of the other days of this month
     * @param places of how many days the highest count
     * @param toCome days after this one that are left of the month
     * @param moreToday true where this day has intervals to come
     */
    MonthEnd(double billed, double[][] before, double[] others, int places, int toCome, boolean moreToday) {
        this.billed = billed;
        this.before = before;
        this.others = others;
        this.places = places;
        this.toCome = toCome;
        this.moreToday = moreToday;
    }

    /** From so many days before it is known. */
    int days() {
        return before.length;
    }

    /** The kilowatts between two means of the interval that are expected to be billed. */
    double counting(double from, double to) {
        double low = Math.max(from, billed);
        double high = Math.max(to, billed);
        double[] steps = DoubleStream.concat(
                        DoubleStream.concat(
                                        Arrays.stream(before).flatMapToDouble(Arrays::stream), Arrays.stream(others))
                                .filter(each -> each > low && each < high),
                        DoubleStream.of(low, high))
                .sorted()
                .toArray();
        double counting = 0;
        for (int i = 1; i < steps.length; i++) {
            counting += (steps[i] - steps[i - 1]) * chance((steps[i] + steps[i - 1]) / 2);
        }
        return counting;
    }

    /** The chance that a level of this interval is among those that count at the end of the month. */
    double chance(double level) {
        int peaks = 0;
        int days = 0;
        for (double[] day : before) {
            int above = above(day, level);
            peaks += above;
            days += above > 0 ? 1 : 0;
        }
        double lastOfTheDay = moreToday ? (days + 1.0) / (peaks + 2.0) : 1;
        return lastOfTheDay * fewerAbove(places - above(others, level), days);
    }

    /** The chance that fewer of the days to come than those go above a level, where so many of those before did. */
    private double fewerAbove(int free, int above) {
        double exactly = 1;
        for (int day = 1; day <= toCome; day++) {
            exactly *= (before.length - above + day) / (before.length + 1.0 + day);
        }
        double chance = 0;
        for (int days = 0; days < Math.min(free, toCome + 1); days++) {
            chance += exactly;
            exactly *= (toCome - days) / (days + 1.0) * (above + 1.0 + days) / (before.length - above + toCome - days);
        }
        return chance;
    }

    private static int above(double[] highs, double level) {
        return (int) Arrays.stream(highs).filter(high -> high > level).count();
    }
}
