package io.plantline.whatif;

import io.plantline.plant.Charges;
import io.plantline.plant.Dated;
import io.plantline.plant.Factor;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.plant.Tariff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The plant file of a side: other rates, and meters whose amounts count so many times as much. */
public final class ChangedPlant {
    private ChangedPlant() {}

    /** The plant as it would be; the same one where nothing of it changes. */
    public static Plant of(Plant plant, Scenario scenario, Side side) {
        List<Factor> factors = factors(plant.factors(), scenario.assumed());
        List<Tariff> tariffs = plant.tariffs();
        Charges charges = plant.charges();
        for (Alternative alternative : scenario.of(side)) {
            if (side.has(Cause.FACTOR)) {
                factors = factors(factors, alternative.factors());
            }
            if (side.has(Cause.PRICE)) {
                tariffs = tariffs(tariffs, alternative.tariffs());
                charges = alternative.charges() == null ? charges : alternative.charges();
            }
        }
        Production production = new Production(plant, scenario, side);
        boolean rewritten = !ChangedReadings.areThoseRecorded(scenario, side, production);
        return plant.rated(tariffs, charges, factors)
                .arranged(
                        plant.scopes(),
                        plant.meters().stream()
                                .map(meter -> scaled(meter, production.scale(meter)))
                                .map(meter -> rewritten ? Lifted.meter(meter) : meter)
                                .toList());
    }

    private static List<Factor> factors(List<Factor> of, List<Factor> instead) {
        List<Factor> all = new ArrayList<>(of);
        all.removeIf(each -> instead.stream()
                .anyMatch(other -> other.quantity() == each.quantity() && other.ledger() == each.ledger()));
        all.addAll(instead);
        return all;
    }

    private static List<Tariff> tariffs(List<Tariff> of, List<Tariff> instead) {
        List<Tariff> all = new ArrayList<>(of);
        all.removeIf(each -> instead.stream().anyMatch(other -> other.quantity() == each.quantity()));
        all.addAll(instead);
        return all;
    }

    private static Meter scaled(Meter meter, BigDecimal scale) {
        if (scale.compareTo(BigDecimal.ONE) == 0 || Production.countsPieces(meter)) {
            return meter;
        }
        return counting(meter, most(meter.maxRate(), scale), times(meter.multiplier(), scale), meter.replacements());
    }

    /** The meter, with other rates and registers. */
    static Meter counting(
            Meter meter, long maxRate, Dated<BigDecimal> multiplier, List<Meter.Replacement> replacements) {
        return new Meter(
                meter.id(),
                meter.name(),
                meter.quantity(),
                meter.reverse(),
                meter.kind(),
                meter.unit(),
                meter.period(),
                meter.maxGap(),
                meter.label(),
                meter.modulus(),
                meter.quantum(),
                maxRate,
                multiplier,
                meter.scope(),
                replacements);
    }

    private static Dated<BigDecimal> times(Dated<BigDecimal> multiplier, BigDecimal scale) {
        TreeMap<Long, BigDecimal> byStart = new TreeMap<>();
        byStart.put(
                Long.MIN_VALUE,
                multiplier.at(Long.MIN_VALUE).orElse(BigDecimal.ONE).multiply(scale));
        multiplier
                .changes()
                .forEach(start -> byStart.put(
                        start, multiplier.at(start).orElse(BigDecimal.ONE).multiply(scale)));
        return Dated.of(byStart);
    }

    /** What a meter can say at most grows with what it counts. */
    private static long most(long rate, BigDecimal scale) {
        return Math.max(
                rate,
                BigDecimal.valueOf(rate)
                        .multiply(scale)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }
}
