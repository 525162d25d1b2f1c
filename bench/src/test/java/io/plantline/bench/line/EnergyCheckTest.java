package io.plantline.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.bench.load.BenchPlant;
import io.plantline.bench.load.Shape;
import io.plantline.bench.load.Truth;
import io.plantline.bench.report.Verdict;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verdict over what the topology gave out. */
class EnergyCheckTest {
    private static final long KILOWATT_HOUR = 3_600_000_000L;

    private final Truth truth = new Truth(BenchPlant.of(new Shape(5, 4, 0)));
    private final List<KpiValue> values = new ArrayList<>();

    @BeforeEach
    void aMachineTakesTwoKilowattHoursForThreePieces() {
        truth.addEnergy("machine-00000", 2 * KILOWATT_HOUR);
        truth.addPieces(3);
        truth.energy().keySet().forEach(scope -> IntervalKind.byTheClock()
                .forEach(kind -> values.add(value(scope, "elec-import-energy", kind, 2.0, 1))));
        values.add(value(BenchPlant.ID, "energy-intensity", IntervalKind.MONTH, 2.0 / 3, 3));
    }

    @Test
    void theSameEnergyOverEveryKindOfIntervalIsRight() {
        assertThat(new EnergyCheck(truth).check(values).state()).isEqualTo(Verdict.State.RIGHT);
    }

    @Test
    void whatIsMissingOverOneKindIsNot() {
        values.removeIf(value -> value.interval().kind() == IntervalKind.SHIFT);

        assertThat(new EnergyCheck(truth).check(values).words()).startsWith("over all shifts");
    }

    private static KpiValue value(String scope, String kpi, IntervalKind kind, double value, double denominator) {
        return new KpiValue(
                BenchPlant.ID,
                "bench",
                scope,
                kpi,
                new Interval(kind, 0, 60_000),
                Quantity.ELECTRICITY_IMPORT.unit().symbol(),
                value,
                2.0,
                denominator,
                1,
                0,
                0,
                Status.FINAL,
                null);
    }
}
