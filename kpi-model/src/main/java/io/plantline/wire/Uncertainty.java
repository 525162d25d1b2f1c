package io.plantline.wire;

import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standard uncertainty: relative, or absolute in base units; the other is zero. */
record Uncertainty(double relative, double absolute) {
    /** A number and what it is of, as {@code 20 kg} or {@code 0.5 %}. */
    static final Pattern AMOUNT = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)\\s*([^\\s\\d.]\\S*)");

    /** The uncertainty of a flow, none of energy; null after a problem was reported. */
    static Uncertainty read(Section section, Unit unit, boolean isEnergy) {
        if (isEnergy) {
            if (section.has("uncertainty")) {
                section.problem("uncertainty", "energy is in no balance", "remove the key");
            }
            return new Uncertainty(0, 0);
        }
        return section.required(
                "uncertainty",
                "write the standard uncertainty of its amount, for example 0.5 %% or 20 %s".formatted(unit),
                field -> read(field, unit));
    }

    private static Uncertainty read(Field field, Unit unit) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        Matcher matcher = AMOUNT.matcher(text);
        boolean isRelative = matcher.matches() && matcher.group(2).equals("%");
        Unit spoken = matcher.matches() ? Unit.of(matcher.group(2)).orElse(null) : null;
        if (!isRelative && (spoken == null || spoken.dimension() != unit.dimension())) {
            field.problem(
                    "'%s' is no uncertainty".formatted(text),
                    "write a part as 0.5 %% or an amount as 20 %s".formatted(unit));
            return null;
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        if (number.signum() <= 0) {
            field.problem(
                    "%s is not above zero: no meter is beyond doubt".formatted(text),
                    "write the standard uncertainty, half of what the maker states at 95 %");
            return null;
        }
        return isRelative
                ? new Uncertainty(number.movePointLeft(2).doubleValue(), 0)
                : new Uncertainty(0, spoken.toBase(number));
    }
}
