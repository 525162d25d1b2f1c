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
 * settlement intervals in which every driver is. A baseline is linear, so that what is expected adds up over time.
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
        boolean driven = baseline.drivers().stream().allMatch(driver -> isKnown(sums, driver.quantity()));
        long time = driven ? time(plant, scope, settlement, sums, baseline.quantity()) : 0;
        return switch (derived) {
            case BASELINE_ACTUAL -> time == 0 ? 0 : sums.amount(baseline.quantity());
            case BASELINE_EXPECTED -> expected(baseline, settlement, sums, time);
            case BASELINE_TIME -> time;
            default -> settlement.millis() - time;
        };
    }

    /** The part of the interval in which the energy is known, observed or bridged. */
    private static long time(PlantIndex plant, String scope, Interval settlement, Sums sums, Quantity energy) {
        long expected = plant.tree().expectedMillis(scope, energy, settlement);
        long known = sums.get(energy, Part.OBSERVED) + sums.get(energy, Part.BRIDGED);
        return expected == 0 ? 0 : Math.min(settlement.millis(), settlement.millis() * known / expected);
    }

    private static boolean isKnown(Sums sums, Quantity quantity) {
        return sums.get(quantity.observedAs(), Part.OBSERVED) != 0
                || sums.get(quantity.observedAs(), Part.BRIDGED) != 0
                || sums.amount(quantity) != 0;
    }

    /** Drivers count for the same part of the interval as the energy. */
    private long expected(Baseline baseline, Interval settlement, Sums sums, long time) {
        BigDecimal kWh = baselines
                .get()
                .perHour(baseline, settlement.start())
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
