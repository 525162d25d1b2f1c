package io.plantline.parity;

import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;
import static io.plantline.model.Quantity.WATER_WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The plant file is edited where a compressor serves a press: what the compressor did is no time of the house. */
class MendedUtilityTest {
    private static final long START = Instant.parse("2026-01-14T00:00:00Z").toEpochMilli();
    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    @Test
    void aWaterMeterThatIsAddedChangesNothingOfTheStates() {
        PlantBuilder watered = house("utility").register("water", "shop", WATER_WITHDRAWAL);
        assertThat(numbers(mended(house("utility"), watered))).isEqualTo(numbers(always(watered)));
        assertThat(processing(mended(house("utility"), watered)).value()).isEqualTo(960);
    }

    @Test
    void aMachineThatIsMadeAUtilityKeepsItsStatesToItself() {
        Outcome outcome = mended(house("machine"), house("utility"));
        assertThat(numbers(outcome)).isEqualTo(numbers(always(house("utility"))));
        KpiValue processing = processing(outcome);
        assertThat(processing.value()).isEqualTo(960);
        assertThat(processing.revision()).isEqualTo(1);
        assertThat(processing.reason())
                .isEqualTo("restated: plant file changed: scope compressor is a utility, not a machine");
    }

    @Test
    void aUtilityThatIsMadeAMachinePassesItsStatesUp() {
        Outcome outcome = mended(house("utility"), house("machine"));
        assertThat(numbers(outcome)).isEqualTo(numbers(always(house("machine"))));
        KpiValue processing = processing(outcome);
        assertThat(processing.value()).isEqualTo(1920);
        assertThat(processing.reason())
                .isEqualTo("restated: plant file changed: scope compressor is a machine, not a utility");
    }

    private static KpiValue processing(Outcome outcome) {
        return outcome.value("house", "energy-by-state-processing", IntervalKind.DAY, START);
    }

    private static Map<String, Outcome.Numbers> numbers(Outcome outcome) {
        Map<String, Outcome.Numbers> known = outcome.numbers();
        known.values().removeIf(each -> each.value() == null);
        return known;
    }

    private static Outcome mended(PlantBuilder before, PlantBuilder after) {
        return new InMemory(5).mended(before.build(), aDay(), after.build(), List.of(), new ArrayList<>());
    }

    private static Outcome always(PlantBuilder plant) {
        return new InMemory(5).run(plant.build(), aDay());
    }

    /** Forty kilowatts of the compressor and eighty of the press, which rests every other quarter of an hour. */
    private static PlantBuilder house(String kindOfCompressor) {
        PlantBuilder plant = PlantBuilder.plant("shop")
                .zone("UTC")
                .scope("house", "shop")
                .scope("compressor", kindOfCompressor, Dated.always("house"))
                .scope("press", "house");
        for (String scope : List.of("compressor", "press")) {
            plant.meter(
                    scope + "-power",
                    scope,
                    ELECTRICITY_IMPORT,
                    Meter.Kind.INTERVAL,
                    Unit.KWH,
                    m -> m.period(Duration.ofMinutes(15)));
            plant.meter(scope + "-state", scope, null, Meter.Kind.STATE, null, m -> m);
        }
        return plant;
    }

    private static List<Reading> aDay() {
        List<Reading> told = new ArrayList<>();
        for (int i = 0; i < 30 * 4; i++) {
            long time = START + i * QUARTER;
            told.add(said("compressor-state", time, null, "processing"));
            told.add(said("press-state", time, null, i % 2 == 0 ? "processing" : "idle"));
            told.add(said("compressor-power", time + QUARTER, BigDecimal.TEN, null));
            told.add(said("press-power", time + QUARTER, BigDecimal.valueOf(20), null));
        }
        return told;
    }

    private static Reading said(String meter, long time, BigDecimal value, String state) {
        return new Reading("shop", meter, Reading.LIVE, time, value, null, state, Quality.GOOD, -1, time);
    }
}
