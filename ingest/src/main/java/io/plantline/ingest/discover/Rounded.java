package io.plantline.ingest.discover;

import java.math.BigDecimal;

/** Numbers as people would choose them. */
final class Rounded {
    private static final double[] STEPS = {1, 2, 5, 10};

    private Rounded() {}

    /** The next of 1, 2, 5, 10, 20, 50, ... that is not below it. */
    static String up(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double rounded = 0;
        for (int i = STEPS.length - 1; i >= 0; i--) {
            rounded = STEPS[i] * power >= value * 0.999 ? STEPS[i] * power : rounded;
        }
        return new BigDecimal(Double.toString(rounded)).stripTrailingZeros().toPlainString();
    }
}
