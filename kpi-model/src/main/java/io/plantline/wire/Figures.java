package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers, and numbers with a unit into integer base units. */
final class Figures {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d{1,2})?");
    private static final Pattern FLOW = Pattern.compile("(\\S+)\\s+([^\\s/]+)(?:/(s|min|h))?");
    private static final Map<String, BigDecimal> PER_HOUR =
            Map.of("s", new BigDecimal(3600), "min", new BigDecimal(60), "h", BigDecimal.ONE);
    private static final long SECONDS = 3600;

    private Figures() {}

    static BigDecimal decimal(Field field) {
        String text = field.text();
        if (text != null && !NUMBER.matcher(text).matches()) {
            field.problem("'%s' is not a number".formatted(text), "write digits with a point, for example 0.125");
            return null;
        }
        return text == null ? null : new BigDecimal(text);
    }

    static BigDecimal positive(Field field) {
        BigDecimal read = decimal(field);
        if (read != null && read.signum() <= 0) {
            field.problem("%s is not above zero".formatted(read), "write a number above zero");
            return null;
        }
        return read;
    }

    /** A number of the unit, not below zero, in base units; null also where the unit was already reported. */
    static Long base(Field field, Unit unit) {
        BigDecimal read = decimal(field);
        if (read == null || unit == null) {
            return null;
        }
        if (read.signum() < 0) {
            field.problem("%s is below zero".formatted(read), "write it without the minus sign");
            return null;
        }
        return exact(field, read, unit, 1);
    }

    /**
     * The highest plausible flow in base units per hour: {@code 400 kW} for energy, {@code 12 m3/h} for anything.
     */
    static Long flow(Field field, Quantity quantity) {
        String text = field.text();
        if (text == null || quantity == null) {
            return null;
        }
        Matcher matcher = FLOW.matcher(text);
        Unit unit = matcher.matches() ? Unit.of(matcher.group(2)).orElse(null) : null;
        if (unit == null || !NUMBER.matcher(matcher.group(1)).matches()) {
            field.problem("'%s' is not a flow".formatted(text), "write for example " + example(quantity));
            return null;
        }
        return flow(field, quantity, new BigDecimal(matcher.group(1)), unit, matcher.group(3));
    }

    private static Long flow(Field field, Quantity quantity, BigDecimal value, Unit unit, String per) {
        Dimension wanted = quantity.dimension();
        boolean power = unit.dimension() != wanted && unit.dimension().integrated() == wanted;
        if (value.signum() <= 0 || (power ? per != null : unit.dimension() != wanted || per == null)) {
            field.problem(
                    "'%s' is no flow of %s".formatted(field.text(), quantity),
                    "write for example " + example(quantity));
            return null;
        }
        return power ? exact(field, value, unit, SECONDS) : exact(field, value.multiply(PER_HOUR.get(per)), unit, 1);
    }

    private static Long exact(Field field, BigDecimal value, Unit unit, long times) {
        try {
            return Math.multiplyExact(unit.toBase(value), times);
        } catch (ArithmeticException tooLarge) {
            field.problem("%s %s is too large".formatted(value, unit), "check the number and the unit");
            return null;
        }
    }

    private static String example(Quantity quantity) {
        return switch (quantity.dimension()) {
            case ENERGY -> "400 kW";
            case REACTIVE_ENERGY -> "200 kvar";
            default -> "12 %s/h".formatted(quantity.unit());
        };
    }
}
