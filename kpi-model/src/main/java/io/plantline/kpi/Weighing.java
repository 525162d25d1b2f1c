package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Sums;
import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.Factor.Ledger;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The amounts of a cell times what each is worth at its rate: its price, or the factor of a ledger. */
record Weighing(PlantIndex plant, Sums sums) {
    private static final BigDecimal KG_PER_TONNE = BigDecimal.valueOf(1000);

    /** Amount times the price of its tariff band, in the plant's currency. */
    Figure cost(Quantity quantity) {
        long unit = quantity.unit().toBase(BigDecimal.ONE);
        Total total = weigh(
                quantity,
                Account.Part.AMOUNT,
                Weight.price(quantity),
                rate -> plant.rates().price(rate),
                this::noPrice);
        return signalled(total, Quantity.SIGNAL_COST, Quantity.SIGNAL_COST_UNKNOWN, unit)
                .per(unit);
    }

    /** Amount times the factor of a ledger valid at its time, in the unit of the ledger. */
    Figure weighed(Quantity quantity, Ledger ledger) {
        long unit = quantity.unit().toBase(BigDecimal.ONE);
        Total total = weighByFactor(quantity, Account.Part.AMOUNT, ledger);
        return signalled(total, Quantity.SIGNAL_CARBON, Quantity.SIGNAL_CARBON_UNKNOWN, unit)
                .per(unit);
    }

    /** The factor of a ledger over the meter hours that were observed: what an even load would have had. */
    Figure weighedHours(Quantity quantity, Ledger ledger) {
        Total total = weighByFactor(quantity, Account.Part.OBSERVED, ledger);
        return signalled(total, Quantity.SIGNAL_EVEN_CARBON, Quantity.SIGNAL_CARBON_UNKNOWN, Summed.MILLIS_IN_HOUR)
                .per(Summed.MILLIS_IN_HOUR);
    }

    /** What the emissions of an amount by a ledger cost, at the price of a tonne that holds at its time. */
    Figure emissionCost(Quantity quantity, Ledger ledger) {
        Total total = weigh(
                quantity,
                Account.Part.AMOUNT,
                new Weight(quantity, ledger),
                rate -> factor(rate, ledger).map(Factor::value).flatMap(emitted -> carbonPrice(rate)
                        .map(emitted::multiply)),
                (of, rate) -> rate.flatMap(this::carbonPrice).isEmpty()
                        ? noFactor(of, rate, Ledger.CARBON_PRICE)
                        : noFactor(of, rate, ledger));
        return total.signal == null
                ? total.per(quantity.unit().toBase(KG_PER_TONNE))
                : costOfSignalled(quantity, weighed(quantity, ledger));
    }

    /** Where a signal tells the emissions they are known as a whole, so that their price must be one. */
    private Figure costOfSignalled(Quantity quantity, Figure emitted) {
        Set<Optional<BigDecimal>> prices = new HashSet<>();
        sums.forEach((account, value) -> {
            if (Account.part(account) == Account.Part.AMOUNT && Account.quantity(account) == quantity) {
                prices.add(plant.rates().ofId(quantity, Account.rate(account)).flatMap(this::carbonPrice));
            }
        });
        if (prices.contains(Optional.<BigDecimal>empty())) {
            return Figure.missing(noFactor(quantity, Optional.empty(), Ledger.CARBON_PRICE));
        }
        return prices.size() == 1
                ? emitted.times(Figure.of(prices.iterator()
                        .next()
                        .orElseThrow()
                        .divide(KG_PER_TONNE)
                        .doubleValue()))
                : Figure.missing("the carbon price of %s changes within the time: ask for shorter intervals"
                        .formatted(quantity));
    }

    private Optional<BigDecimal> carbonPrice(Rate rate) {
        return factor(rate, Ledger.CARBON_PRICE).map(Factor::value);
    }

    private String noFactor(Quantity quantity, Optional<Rate> rate, Ledger ledger) {
        return rate.flatMap(known -> factor(known, ledger))
                .map(Weighing::unverified)
                .orElse("factor missing: no %s factor for %s at that time".formatted(ledger, quantity));
    }

    private Total weighByFactor(Quantity quantity, Account.Part part, Ledger ledger) {
        return weigh(
                quantity,
                part,
                new Weight(quantity, ledger),
                rate -> factor(rate, ledger).map(Factor::value),
                (of, rate) -> noFactor(of, rate, ledger));
    }

    private Total weigh(
            Quantity quantity,
            Account.Part part,
            Weight by,
            Function<Rate, Optional<BigDecimal>> weight,
            BiFunction<Quantity, Optional<Rate>, String> missing) {
        Total total = new Total();
        sums.forEach((account, value) -> {
            if (Account.part(account) == part && Account.quantity(account) == quantity) {
                Optional<Rate> rate = plant.rates().ofId(quantity, Account.rate(account));
                Optional<String> signal = rate.flatMap(known -> BySignal.signal(plant, known, by));
                if (signal.isPresent()) {
                    total.signal = signal.get();
                } else {
                    rate.flatMap(weight)
                            .ifPresentOrElse(
                                    figure -> total.add(value, figure),
                                    () -> total.miss(missing.apply(quantity, rate)));
                }
            }
        });
        return total;
    }

    /** With what was weighed by a signal, in each settlement interval by itself. */
    private Total signalled(Total total, Quantity product, Quantity unknown, long unit) {
        if (total.signal != null && sums.amount(unknown) != 0) {
            total.miss("signal missing: %s".formatted(total.signal));
        } else if (total.signal != null) {
            BigDecimal perBase = BigDecimal.valueOf(unit)
                    .divide(BigDecimal.valueOf(product.unit().toBase(BigDecimal.ONE)), MathContext.UNLIMITED);
            total.add(sums.amount(product), perBase);
        }
        return total;
    }

    private Optional<Factor> factor(Rate rate, Ledger ledger) {
        return plant.rates().factor(rate.quantity(), ledger, rate.since());
    }

    private String noPrice(Quantity quantity, Optional<Rate> rate) {
        Optional<Rate> untold = rate.filter(known -> plant.rates().tariff(known).isEmpty());
        return untold.isPresent()
                ? "price missing: no tariff for %s%s".formatted(quantity, from(untold.get()))
                : rate.map(known -> "price missing: %s, band %s".formatted(quantity, known.band()))
                        .orElse("price missing: no tariff for %s".formatted(quantity));
    }

    /** The day since when nothing holds; nothing to say where nothing held before. */
    private String from(Rate rate) {
        return rate.since() == Long.MIN_VALUE
                ? " yet"
                : " from "
                        + Instant.ofEpochMilli(rate.since())
                                .atZone(plant.plant().zone())
                                .toLocalDate();
    }

    private static String unverified(Factor factor) {
        return "factor missing: %s (%s)".formatted(factor.id(), factor.status().replaceFirst("^factor missing: *", ""));
    }

    /** An exact sum of products, rounded once. */
    private static final class Total {
        private BigDecimal sum = BigDecimal.ZERO;
        private String missing;
        private String signal;

        void add(long base, BigDecimal weight) {
            sum = sum.add(weight.multiply(BigDecimal.valueOf(base)));
        }

        void miss(String why) {
            missing = why;
        }

        /** The sum in a unit that has so many base units. */
        Figure per(long unit) {
            return missing != null
                    ? Figure.missing(missing)
                    : Figure.of(sum.divide(BigDecimal.valueOf(unit), MathContext.DECIMAL128)
                            .doubleValue());
        }
    }
}
