package io.plantline.kpi;

import io.plantline.model.Quantity;
import io.plantline.plant.DemandCharge;
import io.plantline.plant.Factor;
import io.plantline.plant.Plant;
import io.plantline.plant.ReactiveCharge;
import io.plantline.plant.Tariff;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A factor or a tariff as far as it decides what comes out; a run remembers those it was measured with.
 *
 * @param figure the value of a factor, or the bands and prices of a tariff; empty where there is no verified one
 * @param knownFrom of two valid at one time the one known later counts
 */
public record Rated(String id, Weight weight, String figure, long from, long to, long knownFrom) {
    private static final String SIGNAL = "signal ";

    /** Those of a plant, in the order of its file. */
    static List<Rated> of(Plant plant) {
        return Stream.of(
                        plant.factors().stream().map(Rated::of),
                        plant.tariffs().stream().map(Rated::of),
                        plant.charges().demand().stream().map(Rated::of),
                        plant.charges().reactive().stream().map(Rated::of))
                .flatMap(each -> each)
                .toList();
    }

    boolean validAt(long time) {
        return from <= time && time < to;
    }

    private static Rated of(Factor factor) {
        return new Rated(
                factor.id(),
                new Weight(factor.quantity(), factor.ledger()),
                figure(factor),
                factor.validFrom(),
                factor.validTo(),
                factor.knownFrom());
    }

    private static String figure(Factor factor) {
        if (factor.signal() != null) {
            return SIGNAL + factor.signal();
        }
        return factor.value() == null ? "" : factor.value().stripTrailingZeros().toPlainString();
    }

    private static Rated of(DemandCharge charge) {
        return new Rated(
                charge.id(),
                Weight.price(charge.quantity()),
                charge.figure(),
                charge.validFrom(),
                charge.validTo(),
                Factor.ALWAYS_KNOWN);
    }

    private static Rated of(ReactiveCharge charge) {
        return new Rated(
                charge.id(),
                Weight.price(Quantity.REACTIVE_EXCESS),
                charge.figure(),
                charge.validFrom(),
                charge.validTo(),
                Factor.ALWAYS_KNOWN);
    }

    private static Rated of(Tariff tariff) {
        String bands = tariff.bands().stream().map(Tariff.Band::written).collect(Collectors.joining(", "));
        return new Rated(
                tariff.id(),
                Weight.price(tariff.quantity()),
                tariff.signal() == null
                        ? "%s in %s%s"
                                .formatted(
                                        new TreeMap<>(tariff.prices()),
                                        bands,
                                        tariff.weekdays().over(tariff.validFrom(), tariff.validTo()))
                        : SIGNAL + tariff.signal(),
                tariff.validFrom(),
                tariff.validTo(),
                Factor.ALWAYS_KNOWN);
    }

    /** The weight whose names were written down. */
    public static Weight weight(String quantity, String ledger) {
        return new Weight(
                Quantity.of(quantity)
                        .orElseThrow(() -> new IllegalStateException("no quantity '%s'".formatted(quantity))),
                ledger == null ? null : Factor.Ledger.valueOf(ledger));
    }
}
