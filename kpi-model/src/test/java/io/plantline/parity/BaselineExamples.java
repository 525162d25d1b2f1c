package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.MONTH;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_MASS;

import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import java.math.BigDecimal;
import java.util.List;

/** Energy against a baseline of 1200 kWh a day and 85 kWh per tonne. */
final class BaselineExamples {
    /** Four intervals, of which one coefficient was fitted. */
    static final Fit FIT = Fit.of(new double[] {100, 120, 90, 110}, new double[] {105, 115, 95, 108}, 1);

    private BaselineExamples() {}

    static List<Example> all() {
        return List.of(
                fiveDays("enpi-normalised").seen(MONTH, "2026-10-01").gives("0.9998"),
                fiveDays("energy-cusum").seen(DAY, "2026-10-18").givesExactly(-5),
                fiveDays("energy-performance-improvement")
                        .seen(MONTH, "2026-10-01")
                        .gives("0.02"),
                fiveDays("baseline-fit").seen(MONTH, "2026-10-01").gives("4.89"));
    }

    private static Example fiveDays(String kpi) {
        return Example.of(kpi)
                .per(GOOD_MASS)
                .daily(ELECTRICITY_IMPORT, "4700", "6250", "2980", "5800", "5390")
                .daily(GOOD_MASS, "40", "60", "20", "55", "50")
                .against(FIT, "50", new Driver(GOOD_MASS, new BigDecimal("85"), 12, 20 / 24.0, 60 / 24.0));
    }
}
