package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.model.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a unit of a formula measures, and how much of it is one: what is of one kind may be added.
 *
 * @param kind in words, as {@code energy} or {@code mass of CO2e}
 * @param size in the smallest unit of the kind
 * @param symbol the unit as written
 */
record Measure(String kind, BigDecimal size, String symbol) {
    /** What has no unit. */
    static final String NUMBER = "a bare number";

    private static final String MONEY = "money";
    private static final Pattern EMISSION = Pattern.compile("(mg|g|kg|t)(CO2e|CO2|NOx|COD)");
    private static final Map<String, BigDecimal> SHARES = Map.of("1", BigDecimal.ONE, "%", new BigDecimal("0.01"));

    static Measure of(Unit unit) {
        return new Measure(kind(unit), new BigDecimal(unit.toBase(BigDecimal.ONE)), unit.symbol());
    }

    static Measure money(String currency) {
        return new Measure(MONEY, BigDecimal.ONE, currency);
    }

    /** The measure of a symbol, if it is one: of a unit, the plant's currency, an emission, or a share. */
    static Optional<Measure> of(String symbol, String currency) {
        Matcher emission = EMISSION.matcher(symbol);
        if (emission.matches()) {
            BigDecimal mass =
                    new BigDecimal(Unit.of(emission.group(1)).orElseThrow().toBase(BigDecimal.ONE));
            return Optional.of(new Measure("mass of " + emission.group(2), mass, symbol));
        }
        if (symbol.equals(currency)) {
            return Optional.of(money(currency));
        }
        return Optional.ofNullable(SHARES.get(symbol))
                .map(share -> new Measure(NUMBER, share, symbol))
                .or(() -> Unit.of(symbol)
                        .filter(unit -> unit.dimension() != Dimension.MONEY && !unit.isLevel())
                        .map(Measure::of));
    }

    boolean isLike(Measure other) {
        return kind.equals(other.kind);
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(kind, symbol);
    }

    /** A normal cubic metre is an amount of gas, and no cubic metre of anything. */
    private static String kind(Unit unit) {
        return unit == Unit.NM3 ? "normal volume" : kind(unit.dimension());
    }

    static String kind(Dimension dimension) {
        return Words.written(dimension).replace('-', ' ');
    }
}
