package io.plantline.ingest.payload;

import io.plantline.model.Rejection.Reason;
import java.math.BigDecimal;

/** Numbers as people write them into files. */
public final class Decimals {
    private static final int LONGEST = 100;

    private Decimals() {}

    /**
     * The number a text is.
     *
     * @param point what stands between the whole and the rest
     */
    public static BigDecimal parse(String text, char point) throws Unusable {
        try {
            if (text.length() <= LONGEST && (point == '.' || text.indexOf('.') < 0)) {
                return new BigDecimal(text.replace(point, '.'));
            }
        } catch (NumberFormatException refusedBelow) {
            // told like any other text that is no number
        }
        throw new Unusable(Reason.NOT_A_NUMBER, "%s is not a number".formatted(Unusable.quoted(text)));
    }
}
