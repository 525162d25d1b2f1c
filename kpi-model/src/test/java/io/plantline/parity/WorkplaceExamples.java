package io.plantline.parity;

import static io.plantline.model.IntervalKind.DAY;
import static io.plantline.model.IntervalKind.HOUR;
import static io.plantline.model.IntervalKind.SHIFT;
import static io.plantline.model.Quantity.AIR_POLLUTANT;
import static io.plantline.model.Quantity.HEAT_LIMIT_EXCEEDED;
import static io.plantline.model.Quantity.SOUND_EXPOSURE;

import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.util.List;

/** Noise, air and heat where people work. */
final class WorkplaceExamples {
    private WorkplaceExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("noise-leq")
                        .over(HOUR, "10:00", "11:00")
                        .says(SOUND_EXPOSURE, Meter.Kind.POWER_MEAN, Unit.DB_A, "10:00", "80", "10:01", "90")
                        .gives("87.40"),
                Example.of("noise-exposure")
                        .shift("early", "06:00", "14:00")
                        .over(SHIFT, "06:00", "14:00")
                        .holds(SOUND_EXPOSURE, Unit.DB_A, "06:00", "88", "10:00", "80", "14:00", "80")
                        .gives("85.62862"),
                Example.of("air-quality-twa")
                        .shift("early", "06:00", "14:00")
                        .over(SHIFT, "06:00", "14:00")
                        .holds(AIR_POLLUTANT, Unit.MG_PER_M3, "06:00", "0.8", "12:00", "0.2", "14:00", "0")
                        .givesExactly(0.65),
                Example.of("thermal-comfort-exceedance")
                        .over(DAY, "12:00", "14:00")
                        .measured(HEAT_LIMIT_EXCEEDED, "35")
                        .givesExactly(35));
    }
}
