package io.plantline.decision.peak;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.Arrays;

/**
 * What projections came to, by how much of the interval had passed: those of the last intervals for each twelfth, and which of
 * the ways to foresee the power of the rest were right. So the band is what the plant itself has shown, and no assumption.
 *
 * <p>A projection is judged by those that stood nearest to it. All of them together would be wrong where it matters: what is
 * projected higher than ever is more often too high than too low.
 */
final class Learned implements Remembering {
    static final int PARTS = 12;
    /** With fewer intervals than this nothing is said of chances. */
    static final int ENOUGH = 48;

    /** A week of quarters of an hour. */
    private static final int KEPT = 672;

    private static final int NEAREST = 32;
    private static final double PACE = 0.05;
    private static final int HOURS = 168;
    private static final double WEEKLY_PACE = 0.2;

    private final int ways;
    private final float[][] projected = new float[PARTS][KEPT];
    private final float[][] errors = new float[PARTS][KEPT];
    private final int[] known = new int[PARTS];
    private final int[] next = new int[PARTS];
    private final double[][] squares;
    private final double[] week = new double[HOURS];
    private int lessons;

    Learned(int ways) {
        this.ways = ways;
        this.squares = new double[PARTS][ways];
        Arrays.fill(week, Double.NaN);
    }

    /** An interval of this hour of the week is over; it took this mean. */
    void usual(int hour, double mean) {
        week[hour] = Double.isNaN(week[hour]) ? mean : week[hour] + WEEKLY_PACE * (mean - week[hour]);
        lessons++;
    }

    /** The mean that is usual at an hour of the week; NaN where that is not known yet. */
    double usual(int hour) {
        return week[hour];
    }

    /** From how many intervals it has learned since it was made or taken up. */
    int lessons() {
        return lessons;
    }

    /** An interval is over: what was projected at a part of it missed by this much, each way by these. */
    void learn(int part, double demand, double error, double[] misses) {
        projected[part][next[part]] = (float) demand;
        errors[part][next[part]] = (float) error;
        next[part] = (next[part] + 1) % KEPT;
        known[part] = Math.min(KEPT, known[part] + 1);
        for (int way = 0; way < ways; way++) {
            double square = misses[way] * misses[way];
            squares[part][way] = known[part] == 1 ? square : squares[part][way] + PACE * (square - squares[part][way]);
        }
    }

    int known(int part) {
        return known[part];
    }

    /** The mean of several ways, each weighing by how little it has erred. */
    double blend(int part, double[] powers) {
        double sum = 0;
        double weights = 0;
        for (int way = 0; way < ways; way++) {
            double weight = known[part] == 0 ? 1 : 1 / Math.pow(1 + squares[part][way], 2);
            sum += weight * powers[way];
            weights += weight;
        }
        return sum / weights;
    }

    /** The errors of those that were projected nearest to a demand, in ascending order. */
    Errors near(int part, double demand) {
        int count = known[part];
        double[] away = new double[count];
        for (int i = 0; i < count; i++) {
            away[i] = Math.abs(projected[part][i] - demand);
        }
        double[] sorted = away.clone();
        Arrays.sort(sorted);
        double farthest = count <= NEAREST ? Double.POSITIVE_INFINITY : sorted[NEAREST - 1];
        double[] near = new double[count];
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (away[i] <= farthest) {
                near[found++] = errors[part][i];
            }
        }
        double[] ascending = Arrays.copyOf(near, found);
        Arrays.sort(ascending);
        return new Errors(ascending);
    }

    @Override
    public void pass(Memory memory) {
        for (int part = 0; part < PARTS; part++) {
            known[part] = memory.count(known[part]);
            next[part] = memory.count(next[part]);
            for (int i = 0; i < known[part]; i++) {
                long both = memory.whole(((long) Float.floatToIntBits(projected[part][i]) << Integer.SIZE)
                        | (Float.floatToIntBits(errors[part][i]) & 0xFFFFFFFFL));
                projected[part][i] = Float.intBitsToFloat((int) (both >>> Integer.SIZE));
                errors[part][i] = Float.intBitsToFloat((int) both);
            }
            memory.numbers(squares[part]);
        }
        memory.numbers(week);
    }
}
