package io.plantline.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** Arithmetic as a person writes it down. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(12);
    private static final BigDecimal TINY = new BigDecimal("0.000001");

    private Numbers() {}

    static String of(double number) {
        return of(BigDecimal.valueOf(number));
    }

    static String of(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        boolean small = rounded.signum() != 0 && rounded.abs().compareTo(TINY) < 0;
        return small ? rounded.toString() : rounded.toPlainString();
    }

    /** A number, or that there is none. */
    static String of(Figure figure) {
        return figure.isMissing() ? "(%s)".formatted(figure.missing()) : of(figure.value());
    }

    static String sum(List<String> parts) {
        return parts.isEmpty() ? "0" : parts.stream().collect(Collectors.joining(" + "));
    }

    static String plus(String one, String other) {
        return "%s + %s".formatted(one, other);
    }

    static String minus(String one, String other) {
        return "%s − %s".formatted(one, bracketed(other));
    }

    static String times(String one, String other) {
        return "%s × %s".formatted(bracketed(one), bracketed(other));
    }

    /** The same, in brackets where it has more than one part. */
    static String bracketed(String worked) {
        return worked.contains(" + ") || worked.contains(" − ") || worked.contains(" × ") || worked.contains(" / ")
                ? "(%s)".formatted(worked)
                : worked;
    }
}
