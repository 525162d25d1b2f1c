package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.GOOD_COUNT;

import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.util.List;

/** Data quality. */
final class DataQualityExamples {
    private DataQualityExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("data-coverage")
                        .over(HOUR, "10:00", "10:56")
                        .measured(ELECTRICITY_IMPORT, "56")
                        .gives("93.3"),
                Example.of("stale-sensors")
                        .over(HOUR, "10:00", "10:45")
                        .measured(ELECTRICITY_IMPORT, "45")
                        .measured(GOOD_COUNT, "7")
                        .givesExactly(0.5),
                Example.of("meter-balance-residual")
                        .measured(ELECTRICITY_IMPORT, "1000")
                        .alsoIn("press", ELECTRICITY_IMPORT, "962")
                        .gives("3.8"),
                Example.of("estimated-share")
                        .says(
                                ELECTRICITY_IMPORT,
                                Meter.Kind.REGISTER,
                                Unit.KWH,
                                "00:00",
                                "0",
                                "01:00",
                                "1262",
                                "05:00",
                                "1280")
                        .gives("1.4"));
    }
}
