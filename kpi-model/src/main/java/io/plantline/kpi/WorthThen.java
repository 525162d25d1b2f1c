package io.plantline.kpi;

import io.plantline.cell.Entry;
import io.plantline.cell.SignalSource;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.Factor;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.util.Optional;

/** What imported electricity costs and emits at a time, by what is reported with: the plant's tariffs, factors and signals. */
public record WorthThen(PlantIndex plant, SignalSource signals) {
    private static final Quantity ELECTRICITY = Quantity.ELECTRICITY_IMPORT;
    private static final int NANO = 9;

    /**
     * A figure per kWh.
     *
     * @param perKwh null where it is not known; then {@code missing} says why
     */
    record Then(BigDecimal perKwh, String missing) {}

    Then price(long time) {
        Optional<Tariff> tariff = plant.rates().tariff(ELECTRICITY, time);
        if (tariff.isEmpty()) {
            return new Then(null, "price missing: no tariff for %s at that time".formatted(ELECTRICITY));
        }
        if (tariff.get().signal() != null) {
            return said(tariff.get().signal(), time);
        }
        Rate rate = plant.rates().at(ELECTRICITY, time);
        BigDecimal price = tariff.get().prices().get(rate.band());
        return new Then(price, "price missing: %s, band %s".formatted(ELECTRICITY, rate.band()));
    }

    Then carbon(long time) {
        Optional<Factor> factor = plant.rates().factor(ELECTRICITY, Factor.Ledger.SCOPE2_LOCATION, time);
        if (factor.isPresent() && factor.get().signal() != null) {
            return said(factor.get().signal(), time);
        }
        return new Then(
                factor.map(Factor::value).orElse(null),
                factor.map(known -> "factor missing: %s (%s)".formatted(known.id(), known.status()))
                        .orElse("factor missing: no scope2-location factor for %s at that time"
                                .formatted(ELECTRICITY)));
    }

    private Then said(String signal, long time) {
        long start =
                plant.calendar().at(IntervalKind.SETTLEMENT, time).orElseThrow().start();
        Entry entry = signals.at(signal, start);
        return new Then(
                entry == null ? null : BigDecimal.valueOf(entry.value(), NANO), "signal missing: %s".formatted(signal));
    }
}
