package io.plantline.kpi;

import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number, or why there is none.
 *
 * @param missing why there is none; null where there is one
 * @param lacking what small part of it is not known and left out; null where nothing is
 */
record Figure(double value, String missing, String lacking) {

    static Figure of(double value) {
        return new Figure(value, null, null);
    }

    static Figure missing(String why) {
        return new Figure(Double.NaN, why, null);
    }

    /** Nothing, for what it would be is not known. */
    static Figure without(String what) {
        return new Figure(0, null, what);
    }

    /** The same, less what others lack. */
    Figure lackingToo(Figure... others) {
        if (lacking == null && Stream.of(others).allMatch(other -> other.lacking == null)) {
            return this;
        }
        String all = Stream.concat(Stream.of(this), Stream.of(others))
                .map(Figure::lacking)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Figure(value, missing, all.isEmpty() ? null : all);
    }

    Figure plus(Figure other) {
        return with(other, Double::sum);
    }

    Figure minus(Figure other) {
        return with(other, (mine, others) -> mine - others);
    }

    Figure times(Figure other) {
        return with(other, (mine, others) -> mine * others);
    }

    private Figure with(Figure other, DoubleBinaryOperator how) {
        if (isMissing() || other.isMissing()) {
            return isMissing() ? this : other;
        }
        Figure both = of(how.applyAsDouble(value, other.value));
        return lacking == null && other.lacking == null ? both : both.lackingToo(this, other);
    }

    boolean isMissing() {
        return missing != null;
    }
}
