package io.plantline.bench.anomaly;

import io.plantline.decision.peak.Foreseen;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How often an interval ended inside the band that was foreseen for it when half of it had passed. */
final class Banded {
    private static final double[] SHARES = {0.5, 0.8, 0.9};

    private final Map<Long, Foreseen> atHalf = new HashMap<>();
    private final int[] inside = new int[SHARES.length];
    private int judged;

    /** What is foreseen now; the first look after half of an interval counts. */
    void look(Foreseen foreseen) {
        if (2 * foreseen.until() >= foreseen.start() + foreseen.end()) {
            atHalf.putIfAbsent(foreseen.start(), foreseen);
        }
    }

    /** An interval ended with this mean. */
    void ended(long start, double mean) {
        Foreseen foreseen = atHalf.get(start);
        if (foreseen == null) {
            return;
        }
        judged++;
        for (int i = 0; i < SHARES.length; i++) {
            double low = foreseen.below().applyAsDouble((1 - SHARES[i]) / 2);
            double high = foreseen.below().applyAsDouble((1 + SHARES[i]) / 2);
            inside[i] += mean >= low && mean <= high ? 1 : 0;
        }
    }

    String told() {
        return judged == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.0f / %.0f / %.0f %%",
                        100.0 * inside[0] / judged,
                        100.0 * inside[1] / judged,
                        100.0 * inside[2] / judged);
    }
}
