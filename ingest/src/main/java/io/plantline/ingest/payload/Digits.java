package io.plantline.ingest.payload;

import java.math.BigDecimal;

/** How many digits a number that was said may have: it is looked at before anything is worked out with the number. */
public final class Digits {
    /** Beyond this many before or after the point nothing was measured, and arithmetic would be exhausted. */
    private static final int MOST = 60;

    private Digits() {}

    /** True where no meter can have measured it. */
    public static boolean areTooMany(BigDecimal value) {
        return value.scale() > MOST || (long) value.precision() - value.scale() > MOST;
    }

    /** The same number; nothing is nothing, however many zeros it was written with. */
    public static BigDecimal tidy(BigDecimal value) {
        return value.signum() == 0 && Math.abs((long) value.scale()) > MOST ? BigDecimal.ZERO : value;
    }
}
