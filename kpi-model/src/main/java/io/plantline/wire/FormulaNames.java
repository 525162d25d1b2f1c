package io.plantline.wire;

import io.plantline.model.Dimension;
import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Factor.Ledger;
import io.plantline.plant.Indicator.Part;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What the names in a formula stand for: a quantity, {@code good_count}; its cost, {@code waste.cost}; or what its factors
 * of a ledger make of it, {@code fuel_energy.scope1}.
 */
final class FormulaNames {
    private static final String COST = "cost";
    private static final List<String> QUANTITIES = Arrays.stream(Quantity.values())
            .filter(quantity -> !quantity.isDerived())
            .map(quantity -> written(quantity.id()))
            .toList();

    /** A carbon price multiplies emissions, not amounts. */
    private static final List<Ledger> LEDGERS = Arrays.stream(Ledger.values())
            .filter(ledger -> ledger != Ledger.CARBON_PRICE)
            .toList();

    private final String currency;
    private final List<Tariff> tariffs;
    private final List<Factor> factors;

    FormulaNames(String currency, List<Tariff> tariffs, List<Factor> factors) {
        this.currency = currency;
        this.tariffs = tariffs;
        this.factors = factors;
    }

    Side amount(String name, int at) throws Misformed {
        Quantity quantity = quantity(name, at);
        return Side.of(new Part(BigDecimal.ONE, quantity, null, false), unit(quantity));
    }

    /** An amount weighed by its price or by a factor. */
    Side weighed(String name, int at, String by, int byAt) throws Misformed {
        Quantity quantity = quantity(name, at);
        if (by.equals(COST)) {
            require(tariffs.stream().anyMatch(tariff -> tariff.quantity() == quantity), byAt, quantity, "price");
            return Side.of(new Part(BigDecimal.ONE, quantity, null, true), Measure.money(currency));
        }
        Ledger ledger = LEDGERS.stream()
                .filter(each -> written(each.toString()).equals(by))
                .findFirst()
                .orElseThrow(() -> new Misformed(
                        byAt, "'%s' is neither a price nor a ledger of factors".formatted(by), nearest(by)));
        Predicate<Factor> fits = factor -> factor.quantity() == quantity && factor.ledger() == ledger;
        require(factors.stream().anyMatch(fits), byAt, quantity, "factor of " + ledger);
        return Side.of(new Part(BigDecimal.ONE, quantity, ledger, false), unit(quantity, ledger, fits, byAt));
    }

    private static Quantity quantity(String name, int at) throws Misformed {
        return Quantity.of(name.replace('_', '-'))
                .filter(quantity -> QUANTITIES.contains(name))
                .orElseThrow(() ->
                        new Misformed(at, "unknown quantity '%s'".formatted(name), Nearest.remedy(name, QUANTITIES)));
    }

    private static void require(boolean known, int at, Quantity quantity, String what) throws Misformed {
        if (!known) {
            throw new Misformed(
                    at,
                    "%s has no %s in this plant".formatted(quantity, what),
                    "write it under '%s'".formatted(what.equals("price") ? "tariffs" : "factors"));
        }
    }

    private Measure unit(Quantity quantity) {
        return quantity.dimension() == Dimension.MONEY ? Measure.money(currency) : Measure.of(quantity.unit());
    }

    /** Of a conversion the factors tell what it makes of the quantity. */
    private Measure unit(Quantity quantity, Ledger ledger, Predicate<Factor> fits, int at) throws Misformed {
        List<String> units = ledger == Ledger.CONVERSION
                ? factors.stream()
                        .filter(fits)
                        .map(factor -> factor.unit().replaceFirst("/[^/]*$", ""))
                        .distinct()
                        .toList()
                : List.of(ledger.unit().replace("{currency}", currency));
        if (units.size() != 1) {
            throw new Misformed(
                    at,
                    "the conversions of %s are in %s".formatted(quantity, String.join(" and ", units)),
                    "write them all in one unit");
        }
        return Measure.of(units.get(0), currency)
                .orElseThrow(() -> new Misformed(
                        at,
                        "the conversion of %s makes '%s' of it, which is no unit".formatted(quantity, units.get(0)),
                        "write its unit as kWh/t or another pair of units"));
    }

    private static String nearest(String by) {
        List<String> known = new ArrayList<>(
                LEDGERS.stream().map(ledger -> written(ledger.toString())).toList());
        known.add(COST);
        return Nearest.remedy(by, known);
    }

    /** A hyphen would be a minus. */
    private static String written(String id) {
        return id.replace('-', '_').toLowerCase(Locale.ROOT);
    }
}
