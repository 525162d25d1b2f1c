package io.plantline.bench.worker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long answers took, and what was in them. */
public final class AnswerTimes {
    private static final double HALF = 0.5;
    private static final double MOST = 0.99;

    private final List<Long> nanos = new ArrayList<>();
    private long began;
    private long values;
    private double sum;

    /**
     * What is said of them.
     *
     * @param values how many were in all answers
     * @param sum what they add up to
     */
    public record Told(double medianMillis, double mostMillis, long values, double sum) {
        /** Reads what {@link AnswerTimes#toString} wrote. */
        public static Told parse(String text) {
            String[] fields = text.split(" ", -1);
            return new Told(
                    Double.parseDouble(fields[0]),
                    Double.parseDouble(fields[1]),
                    Long.parseLong(fields[2]),
                    Double.parseDouble(fields[3]));
        }
    }

    void begin() {
        began = System.nanoTime();
    }

    void end() {
        nanos.add(System.nanoTime() - began);
    }

    void count(double value) {
        values++;
        sum += value;
    }

    @Override
    public String toString() {
        Collections.sort(nanos);
        return String.format(Locale.ROOT, "%.3f %.3f %d %s", millis(HALF), millis(MOST), values, sum);
    }

    private double millis(double share) {
        long nano = nanos.get((int) Math.max(0, Math.ceil(share * nanos.size()) - 1));
        return nano / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
