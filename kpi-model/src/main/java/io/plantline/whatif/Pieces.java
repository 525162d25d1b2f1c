package io.plantline.whatif;

import io.plantline.model.Reading;
import java.math.BigDecimal;

/**
 * What counts pieces, of which so many more are made.
 *
 * @param more for each one that was made
 */
record Pieces(Tap made, BigDecimal more, Rewriting rewriting) {
    Reading with(Reading reading) {
        long amount = made.take(reading);
        rewriting.owe(reading.time(), more.multiply(BigDecimal.valueOf(amount)));
        return rewriting.with(reading);
    }
}
