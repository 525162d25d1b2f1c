package io.plantline.anomaly.rule;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;
import java.util.Arrays;

/** Adds up what an event is charged besides energy. */
final class Dues implements Remembering {
    private static final long NONE = Long.MIN_VALUE;

    private long of = NONE;
    private final double[] settled = new double[3];
    private final double[] standing = new double[3];
    private boolean unpriced;
    private boolean unrated;
    private String unit = "";
    private String reason = "";
    private String words = "";

    /** Takes it in: what was known of the same thing does not hold any more. A calm time only corrects. */
    void add(Due due, boolean odd) {
        if (due == null || (!odd && due.of() != of)) {
            return;
        }
        if (due.of() != of) {
            for (int i = 0; i < settled.length; i++) {
                settled[i] += standing[i];
            }
            of = due.of();
        }
        standing[0] = due.amount();
        standing[1] = due.money() == null ? 0 : due.money();
        standing[2] = due.co2Kg() == null ? 0 : due.co2Kg();
        unpriced |= due.money() == null;
        unrated |= due.co2Kg() == null;
        unit = due.unit();
        reason = due.reason();
        if (due.amount() > 0 || amount() == 0) {
            words = due.words();
        }
    }

    private double amount() {
        return settled[0] + standing[0];
    }

    boolean areNone() {
        return of == NONE;
    }

    Double money() {
        return unpriced ? null : settled[1] + standing[1];
    }

    Double co2Kg() {
        return unrated ? null : settled[2] + standing[2];
    }

    String reason() {
        return reason;
    }

    /** How much is charged, or why nothing is. */
    String words() {
        return amount() > 0 ? Phrase.amount(amount(), unit) + ' ' + words : words;
    }

    void clear() {
        of = NONE;
        Arrays.fill(settled, 0);
        Arrays.fill(standing, 0);
        unpriced = false;
        unrated = false;
    }

    @Override
    public void pass(Memory memory) {
        of = memory.whole(of);
        memory.numbers(settled);
        memory.numbers(standing);
        unpriced = memory.flag(unpriced);
        unrated = memory.flag(unrated);
        unit = memory.text(unit);
        reason = memory.text(reason);
        words = memory.text(words);
    }
}
