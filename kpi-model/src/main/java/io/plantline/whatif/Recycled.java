package io.plantline.whatif;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Recycled material in the place of other: so large a share of what goes in, whatever was recorded.
 *
 * @param scope whose input it is, with that of all below it
 * @param dearer what a tonne of it costs more than one of what it takes the place of; below zero where it costs less
 * @param avoided what it saves whoever makes the other, in kgCO2e a tonne, or null where nobody has verified it
 * @param source where price and avoided emissions are from
 */
public record Recycled(String scope, BigDecimal share, BigDecimal dearer, BigDecimal avoided, String source) {
    private static final int PERCENT_DIGITS = 2;

    public Recycled {
        Objects.requireNonNull(scope, "recycled input: scope is missing");
        Objects.requireNonNull(source, "recycled input of %s: source is missing".formatted(scope));
    }

    /**
     * What more is recycled than was recorded: {@code input × (share then − share recorded) / 100}.
     *
     * @param input what goes in on this side, in tonnes
     * @param is the recycled share of it, in percent
     * @param was the share that was recorded, in percent
     * @return tonnes, below zero where less is
     */
    public static BigDecimal more(double input, double is, double was) {
        return BigDecimal.valueOf(input)
                .multiply(BigDecimal.valueOf(is).subtract(BigDecimal.valueOf(was)))
                .movePointLeft(PERCENT_DIGITS);
    }
}
