package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Factor.Ledger;
import io.plantline.plant.Rate;
import io.plantline.plant.Rates;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a formula as arithmetic, amounts with their units, and factors and prices with their names. */
final class Working {
    private Working() {}

    static String amount(Summed summed, Quantity quantity) {
        Figure amount = summed.amount(quantity);
        return amount.isMissing() ? Numbers.of(amount) : amount(quantity, amount.value());
    }

    static String weighed(Summed summed, Quantity quantity, Ledger ledger) {
        Rates rates = summed.scoped().plant().rates();
        return byRate(summed, quantity, rate -> rates.factor(quantity, ledger, rate.since())
                .map(Working::factor)
                .orElse("(no factor of %s)".formatted(ledger)));
    }

    static String priced(Summed summed, Quantity quantity) {
        Rates rates = summed.scoped().plant().rates();
        return byRate(summed, quantity, rate -> BySignal.signal(summed.scoped().plant(), rate, Weight.price(quantity))
                .map("signal "::concat)
                .or(() -> rates.price(rate)
                        .map(price -> "%s/%s [%s]".formatted(Numbers.of(price), quantity.unit(), rate.band())))
                .orElse("(no price)"));
    }

    /** What its emissions cost. */
    static String emissionCost(Summed summed, Quantity quantity, Ledger ledger) {
        Rates rates = summed.scoped().plant().rates();
        return byRate(summed, quantity, rate -> Stream.of(ledger, Ledger.CARBON_PRICE)
                .map(each -> rates.factor(quantity, each, rate.since())
                        .map(Working::factor)
                        .orElse("(no factor of %s)".formatted(each)))
                .collect(Collectors.joining(" × ")));
    }

    private static String byRate(Summed summed, Quantity quantity, Function<Rate, String> weight) {
        if (summed.amount(quantity).isMissing()) {
            return amount(summed, quantity);
        }
        List<String> products = summed.byRate(quantity).entrySet().stream()
                .map(part -> "%s × %s".formatted(amount(quantity, part.getValue()), weight.apply(part.getKey())))
                .toList();
        return products.isEmpty() ? amount(summed, quantity) : Numbers.sum(products);
    }

    private static String factor(Factor factor) {
        if (factor.signal() != null) {
            return "signal %s".formatted(factor.signal());
        }
        return factor.value() == null
                ? "(%s: no verified figure)".formatted(factor.id())
                : "%s %s [%s]".formatted(Numbers.of(factor.value()), factor.unit(), factor.id());
    }

    private static String amount(Quantity quantity, double amount) {
        return "%s %s %s".formatted(Numbers.of(amount), quantity.unit(), quantity);
    }
}
