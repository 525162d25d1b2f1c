package io.plantline.parity;

import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;

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
