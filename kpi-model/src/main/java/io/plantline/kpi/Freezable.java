package io.plantline.kpi;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Frozen;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Regime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** Whether a baseline, or an adjustment of one, fits its plant. */
public final class Freezable {
    private Freezable() {}

    /**
     * Refuses one that does not.
     *
     * @throws IllegalArgumentException that says why not, and what to do
     */
    public static void require(PlantIndex plant, Frozen one) {
        if (one instanceof Baseline baseline) {
            requireBaseline(plant, baseline);
        } else if (one instanceof Adjustment adjustment) {
            requireWhole(plant, adjustment);
        }
    }

    private static void requireBaseline(PlantIndex plant, Baseline baseline) {
        if (!plant.tree().hasScope(baseline.scope())) {
            throw new IllegalArgumentException(
                    "plant %s has no scope '%s', which baseline %s is of; freeze it for one of the plant file"
                            .formatted(plant.plant().id(), baseline.scope(), baseline.id()));
        }
        requireRegime(plant, baseline);
        requireMeasured(plant, baseline, baseline.quantity());
        for (Driver driver : baseline.drivers()) {
            requireMeasured(plant, baseline, driver.quantity());
        }
        if (baseline.weather().matters()) {
            requireMeasured(plant, baseline, Quantity.OUTDOOR_TEMPERATURE);
        }
        long day = plant.calendar()
                .at(IntervalKind.DAY, baseline.to())
                .orElseThrow()
                .start();
        if (day != baseline.to()) {
            throw new IllegalArgumentException(
                    "the period of baseline %s ends at %s, in the midst of a day of plant %s; end it at midnight there"
                            .formatted(
                                    baseline.id(),
                                    Instant.ofEpochMilli(baseline.to()),
                                    plant.plant().id()));
        }
    }

    private static void requireRegime(PlantIndex plant, Baseline baseline) {
        Set<String> names = plant.regimes().names();
        if (!names.isEmpty()
                && !names.contains(baseline.regime())
                && !baseline.regime().equals(Regime.ALL)) {
            throw new IllegalArgumentException(
                    "plant %s has no regime '%s', which baseline %s is of; freeze it for one of %s, or for all of them as '%s'"
                            .formatted(
                                    plant.plant().id(),
                                    baseline.regime(),
                                    baseline.id(),
                                    String.join(", ", names),
                                    Regime.ALL));
        }
    }

    /** What is expected is worked out for whole settlement intervals. */
    private static void requireWhole(PlantIndex plant, Adjustment adjustment) {
        requireSettlement(plant, adjustment, "begins", adjustment.from());
        requireSettlement(plant, adjustment, "ends", adjustment.to());
    }

    private static void requireSettlement(PlantIndex plant, Adjustment adjustment, String what, long time) {
        Interval settlement = plant.calendar().at(IntervalKind.SETTLEMENT, time).orElseThrow();
        if (settlement.start() != time) {
            throw new IllegalArgumentException(
                    "adjustment %s %s at %s, within a settlement interval of plant %s; take %s or %s"
                            .formatted(
                                    adjustment.id(),
                                    what,
                                    local(plant, time),
                                    plant.plant().id(),
                                    local(plant, settlement.start()),
                                    local(plant, settlement.end())));
        }
    }

    private static OffsetDateTime local(PlantIndex plant, long time) {
        return Instant.ofEpochMilli(time).atZone(plant.plant().zone()).toOffsetDateTime();
    }

    private static void requireMeasured(PlantIndex plant, Baseline baseline, Quantity quantity) {
        if (!plant.tree().measures(baseline.scope(), quantity)) {
            throw new IllegalArgumentException("%s does not measure %s, which baseline %s takes; fit it anew"
                    .formatted(baseline.scope(), quantity, baseline.id()));
        }
    }
}
