package io.plantline.kpi;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Baselines;
import io.plantline.baseline.Driver;
import io.plantline.cell.Account.Part;
import io.plantline.cell.Derivation;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a scope took and what its baseline expects, each over the same time: that in which the energy is known, of those
 * settlement intervals in which every driver is, and the temperature where it matters. What is expected is worked out for
 * each of them, so that it adds up over time whatever the baseline makes of the temperature.
 */
final class ByBaseline implements Derivation {
    private static final long MILLIS_IN_HOUR = 3_600_000;

    private final Quantity derived;
    private final Supplier<Baselines> baselines;

    private ByBaseline(Quantity derived, Supplier<Baselines> baselines) {
        this.derived = derived;
        this.baselines = baselines;
    }

    static List<Derivation> all(Supplier<Baselines> baselines) {
        return List.of(
                new ByBaseline(Quantity.BASELINE_ACTUAL, baselines),
                new ByBaseline(Quantity.BASELINE_EXPECTED, baselines),
                new ByBaseline(Quantity.BASELINE_TIME, baselines),
                new ByBaseline(Quantity.BASELINE_UNKNOWN, baselines));
    }

    @Override
    public Quantity quantity() {
        return derived;
    }

    @Override
    public long of(PlantIndex plant, String scope, Interval settlement, Sums sums) {
        Optional<Baseline> holds = baselines.get().at(scope, settlement.start());
        if (holds.isEmpty()) {
            return 0;
        }
        Baseline baseline = holds.get();
        long time = time(baseline, plant, scope, settlement, sums);
        return switch (derived) {
            case BASELINE_ACTUAL -> time == 0 ? 0 : sums.amount(baseline.quantity());
            case BASELINE_EXPECTED -> expected(baseline, plant, settlement, sums, time);
            case BASELINE_TIME -> time;
            default -> settlement.millis() - time;
        };
    }

    private static long time(Baseline baseline, PlantIndex plant, String scope, Interval settlement, Sums sums) {
        boolean driven = baseline.drivers().stream().allMatch(driver -> isKnown(sums, driver.quantity()))
                && (!baseline.weather().matters() || Outdoors.isKnown(sums));
        return driven ? time(plant, scope, settlement, sums, baseline.quantity()) : 0;
    }

    /** The part of the interval in which the energy is known, observed or bridged. */
    static long time(PlantIndex plant, String scope, Interval settlement, Sums sums, Quantity energy) {
        long expected = plant.tree().expectedMillis(scope, energy, settlement);
        long known = sums.get(energy, Part.OBSERVED) + sums.get(energy, Part.BRIDGED);
        return expected == 0 ? 0 : Math.min(settlement.millis(), settlement.millis() * known / expected);
    }

    static boolean isKnown(Sums sums, Quantity quantity) {
        return sums.get(quantity.observedAs(), Part.OBSERVED) != 0
                || sums.get(quantity.observedAs(), Part.BRIDGED) != 0
                || sums.amount(quantity) != 0;
    }

    /** Drivers count for the same part of the interval as the energy. */
    private long expected(Baseline baseline, PlantIndex plant, Interval settlement, Sums sums, long time) {
        if (time == 0) {
            return 0;
        }
        BigDecimal outdoors = baseline.weather().matters() ? Outdoors.of(sums) : BigDecimal.ZERO;
        BigDecimal kWh = baseline.load(settlement.start(), plant.plant().zone(), outdoors)
                .add(baselines.get().adjusted(baseline, settlement.start()))
                .multiply(BigDecimal.valueOf(time))
                .divide(BigDecimal.valueOf(MILLIS_IN_HOUR), MathContext.DECIMAL128);
        for (Driver driver : baseline.drivers()) {
            BigDecimal unit = BigDecimal.valueOf(driver.quantity().unit().toBase(BigDecimal.ONE));
            kWh = kWh.add(driver.coefficient()
                    .multiply(BigDecimal.valueOf(sums.amount(driver.quantity())))
                    .multiply(BigDecimal.valueOf(time))
                    .divide(unit.multiply(BigDecimal.valueOf(settlement.millis())), MathContext.DECIMAL128));
        }
        return kWh.multiply(BigDecimal.valueOf(derived.unit().toBase(BigDecimal.ONE)))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
