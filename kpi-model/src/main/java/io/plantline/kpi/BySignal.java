package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Account.Part;
import io.plantline.cell.Derivation;
import io.plantline.cell.Entry;
import io.plantline.cell.SignalSource;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * Imported electricity times a signal, where a factor or a tariff is one: worked out once per settlement interval, and
 * added from there. What a signal is missing for is counted too, so that it is not taken for zero.
 */
final class BySignal implements Derivation {
    private static final Quantity ELECTRICITY = Quantity.ELECTRICITY_IMPORT;
    private static final BigDecimal NANO = BigDecimal.ONE.movePointLeft(9);

    private final Quantity derived;
    private final boolean isPrice;
    private final Part part;
    private final SignalSource signals;

    private BySignal(Quantity derived, boolean isPrice, Part part, SignalSource signals) {
        this.derived = derived;
        this.isPrice = isPrice;
        this.part = part;
        this.signals = signals;
    }

    /** All that plants with signals need worked out. */
    static List<Derivation> all(SignalSource signals) {
        return List.of(
                new BySignal(Quantity.SIGNAL_CARBON, false, Part.AMOUNT, signals),
                new BySignal(Quantity.SIGNAL_EVEN_CARBON, false, Part.OBSERVED, signals),
                new BySignal(Quantity.SIGNAL_CARBON_UNKNOWN, false, null, signals),
                new BySignal(Quantity.SIGNAL_COST, true, Part.AMOUNT, signals),
                new BySignal(Quantity.SIGNAL_COST_UNKNOWN, true, null, signals));
    }

    /** Those of a plant, for parts of settlement intervals; none where it uses no signals. */
    static List<Derivation> inPartsOf(Plant plant, SignalSource signals) {
        return plant.signals().isEmpty() ? List.of() : all(signals);
    }

    /** The signal a rate is weighed with, or empty where its factor or price is a figure. */
    static Optional<String> signal(PlantIndex plant, Rate rate, Weight weight) {
        return weight.isPrice()
                ? plant.rates()
                        .tariff(rate.quantity(), rate.since())
                        .flatMap(tariff -> Optional.ofNullable(tariff.signal()))
                : plant.rates()
                        .factor(rate.quantity(), weight.ledger(), rate.since())
                        .flatMap(factor -> Optional.ofNullable(factor.signal()));
    }

    @Override
    public Quantity quantity() {
        return derived;
    }

    @Override
    public long of(PlantIndex plant, String scope, Interval settlement, Sums sums) {
        Total total = new Total();
        sums.forEach((account, value) -> {
            if (Account.quantity(account) == ELECTRICITY) {
                plant.rates()
                        .ofId(ELECTRICITY, Account.rate(account))
                        .flatMap(rate -> signal(plant, rate, weight()))
                        .ifPresent(signal -> total.add(account, value, signals.at(signal, settlement.start())));
            }
        });
        return total.base();
    }

    private Weight weight() {
        return isPrice ? Weight.price(ELECTRICITY) : CarbonKpis.GRID_FACTOR;
    }

    /** What one settlement interval comes to. */
    private final class Total {
        private BigDecimal product = BigDecimal.ZERO;
        private long unknown;

        void add(long account, long value, Entry signal) {
            Part of = Account.part(account);
            if (signal == null) {
                unknown += unknownMillis(of, value);
            } else if (of == part) {
                product = product.add(BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(signal.value())));
            }
        }

        /** An amount that no time is known of counts as a moment. */
        private long unknownMillis(Part of, long value) {
            LongUnaryOperator moment = amount -> amount == 0 ? 0 : 1;
            return of == Part.OBSERVED || of == Part.BRIDGED
                    ? value
                    : of == Part.AMOUNT ? moment.applyAsLong(value) : 0;
        }

        long base() {
            if (part == null) {
                return unknown;
            }
            long unit = part == Part.AMOUNT ? ELECTRICITY.unit().toBase(BigDecimal.ONE) : Summed.MILLIS_IN_HOUR;
            return product.multiply(NANO)
                    .multiply(BigDecimal.valueOf(derived.unit().toBase(BigDecimal.ONE)))
                    .divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
    }
}
