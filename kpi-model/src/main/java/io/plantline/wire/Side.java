package io.plantline.wire;

import io.plantline.plant.Indicator.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Stream;

/**
 * One side of a division line: a sum of parts in one unit, or a bare number.
 *
 * @param number what it is where it has no parts
 */
record Side(BigDecimal number, List<Part> parts, Measure unit) {

    static Side of(BigDecimal number) {
        return new Side(number, List.of(), new Measure(Measure.NUMBER, BigDecimal.ONE, "1"));
    }

    static Side of(Part part, Measure unit) {
        return new Side(BigDecimal.ONE, List.of(part), unit);
    }

    boolean isNumber() {
        return parts.isEmpty();
    }

    Side times(BigDecimal by) {
        return isNumber()
                ? of(number.multiply(by))
                : new Side(number, parts.stream().map(part -> part.times(by)).toList(), unit);
    }

    /** Both together, what is added in the unit of this one. */
    Side plus(Side other, int at) throws Misformed {
        if (!unit.isLike(other.unit)) {
            throw new Misformed(
                    at,
                    "%s and %s do not add".formatted(unit, other.unit),
                    "add only what has the same kind of unit, and divide by the rest");
        }
        if (isNumber() != other.isNumber()) {
            throw new Misformed(
                    at,
                    "a number is added to an amount",
                    "add only what is measured, and multiply or divide by numbers");
        }
        if (isNumber()) {
            return of(number.add(other.number));
        }
        BigDecimal size = other.unit.size().divide(unit.size(), MathContext.DECIMAL128);
        return new Side(
                number,
                Stream.concat(parts.stream(), other.times(size).parts.stream()).toList(),
                unit);
    }
}
