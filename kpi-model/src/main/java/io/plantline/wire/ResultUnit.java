package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Brings what a formula gives to the unit that is written beside it. */
final class ResultUnit {
    private static final BigDecimal MILLIS_PER_SECOND = new BigDecimal(1000);
    private static final String DURATION = Words.written(Dimension.DURATION);

    private final String currency;

    ResultUnit(String currency) {
        this.currency = currency;
    }

    /** From the quotient of both sides to the unit written; null after a problem was reported. */
    BigDecimal scale(Field field, Ratio formula) {
        String text = field.text();
        if (text == null || formula == null) {
            return null;
        }
        Optional<BigDecimal> size = size(text, formula);
        if (size.isEmpty()) {
            String usual = usual(formula);
            field.problem(
                    "the formula gives %s, and '%s' is no unit of that".formatted(usual, text),
                    "write %s or another unit of the kind, or correct the formula".formatted(usual));
            return null;
        }
        return quotient(formula.above().unit().size(), formula.below().unit().size())
                .divide(size.get(), MathContext.DECIMAL128)
                .stripTrailingZeros();
    }

    /** How much one of the unit is, in the smallest units of both sides; empty where it is of another kind. */
    private Optional<BigDecimal> size(String text, Ratio formula) {
        Measure above = formula.above().unit();
        Measure below = formula.below().unit();
        int line = text.indexOf('/');
        if (line > 0 && !formula.isSum()) {
            return like(text.substring(0, line), above.kind())
                    .flatMap(one -> like(text.substring(line + 1), below.kind()).map(other -> quotient(one, other)));
        }
        if (formula.isSum()) {
            return like(text, above.kind());
        }
        return above.isLike(below) ? like(text, Measure.NUMBER) : power(text, above, below);
    }

    private Optional<BigDecimal> like(String symbol, String kind) {
        return Measure.of(symbol, currency)
                .filter(read -> read.kind().equals(kind))
                .map(Measure::size);
    }

    /** Energy by time is power. */
    private static Optional<BigDecimal> power(String text, Measure above, Measure below) {
        return Unit.of(text)
                .filter(unit -> below.kind().equals(DURATION)
                        && !unit.isLevel()
                        && unit.dimension().integrated() != unit.dimension()
                        && Measure.kind(unit.dimension().integrated()).equals(above.kind()))
                .map(unit -> quotient(Measure.of(unit).size(), MILLIS_PER_SECOND));
    }

    private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
        return one.divide(other, MathContext.DECIMAL128);
    }

    private static String usual(Ratio formula) {
        Measure above = formula.above().unit();
        return formula.isSum()
                ? above.symbol()
                : "%s/%s".formatted(above.symbol(), formula.below().unit().symbol());
    }
}
