package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;

/**
 * Reads what each of the things is worth that a meter counts in place of its quantity: of a part the time planned for it, of
 * a tonne the value it adds.
 */
record EachReader(Times times, String currency) {
    /** What it counts; null after a problem was reported. */
    Unit unit(Section section, Quantity quantity) {
        Unit unit = section.required("unit", "write what it counts, for example pcs", Words::unit);
        if (unit == null || quantity == null) {
            return unit;
        }
        if (unit.dimension() == quantity.dimension()
                || unit.dimension() != unit.dimension().integrated()) {
            section.problem(
                    "each",
                    "a meter that is read in %s counts nothing that each has some %s".formatted(unit, quantity),
                    "remove the key, or write as unit what is counted, for example pcs or t");
            return null;
        }
        return unit;
    }

    /** Base units of the quantity for one base unit of what is counted, by date; null after a problem was reported. */
    Dated<BigDecimal> read(Section section, Unit counted, Quantity quantity) {
        if (section.names("multiplier")) {
            section.problem("multiplier", "'each' is all that it is multiplied by", "remove one of the two");
        }
        return section.optional(
                "each", null, new DatedReader<>(times, "value", field -> worth(field, counted, quantity))::read);
    }

    private BigDecimal worth(Field field, Unit counted, Quantity quantity) {
        String text = field.text();
        if (text == null || counted == null || quantity == null) {
            return null;
        }
        Matcher matcher = Uncertainty.AMOUNT.matcher(text);
        Unit unit = matcher.matches() ? unit(matcher.group(2)) : null;
        if (unit == null || unit.dimension() != quantity.dimension()) {
            field.problem(
                    "'%s' is not what one %s has of %s".formatted(text, counted, quantity),
                    "write a number and a unit, for example 62 %s".formatted(symbol(quantity)));
            return null;
        }
        BigDecimal base = new BigDecimal(unit.toBase(new BigDecimal(matcher.group(1))));
        return base.divide(new BigDecimal(counted.toBase(BigDecimal.ONE)), MathContext.DECIMAL64);
    }

    private Unit unit(String symbol) {
        return symbol.equals(currency) ? Unit.CURRENCY : Unit.of(symbol).orElse(null);
    }

    private String symbol(Quantity quantity) {
        return quantity.dimension() == Dimension.MONEY
                ? currency
                : quantity.unit().symbol();
    }
}
