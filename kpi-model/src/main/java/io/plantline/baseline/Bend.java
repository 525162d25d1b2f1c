package io.plantline.baseline;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A temperature from which on energy follows how cold, or how hot, it is outside. One is a degree-day model or a
 * change-point model of three parameters, two with one temperature one of four, two apart one of five.
 *
 * @param side on which side of the temperature
 * @param celsius the temperature, °C
 * @param coefficient kWh for each K·h beyond it
 * @param t how many times its standard error the coefficient is
 */
public record Bend(Side side, BigDecimal celsius, BigDecimal coefficient, double t) {

    /** Which side of a temperature. */
    public enum Side {
        BELOW,
        ABOVE
    }

    public Bend {
        Objects.requireNonNull(side, "bend: side is missing");
        Objects.requireNonNull(celsius, "bend: temperature is missing");
        Objects.requireNonNull(coefficient, "bend at %s °C: coefficient is missing".formatted(celsius));
        celsius = celsius.stripTrailingZeros();
        coefficient = coefficient.stripTrailingZeros();
    }

    /** How far beyond the temperature another is, in K. */
    public BigDecimal beyond(BigDecimal outdoors) {
        BigDecimal above = outdoors.subtract(celsius);
        return BigDecimal.ZERO.max(side == Side.ABOVE ? above : above.negate());
    }
}
