package io.plantline.parity;

import static io.plantline.model.Quantity.SOUND_EXPOSURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A microphone that is stuck, all month: a run goes on whatever it says. */
class StuckMicrophoneTest {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final long LAST_DAY = START + Duration.ofDays(29).toMillis();
    private static final int MONTH = 31 * 96;

    @Test
    void aMonthAtTheLimitFits() {
        List<Reading> rejected = new ArrayList<>();
        Outcome outcome = stuckAt("120", hall("120"), rejected);
        assertThat(rejected).isEmpty();
        assertThat(outcome.value("hall", "noise-leq", IntervalKind.DAY, LAST_DAY)
                        .value())
                .isEqualTo(120);
    }

    @Test
    void whatIsLouderIsRejectedWhateverThePlantFileSays() {
        List<Reading> rejected = new ArrayList<>();
        stuckAt("140", hall("140"), rejected);
        assertThat(rejected).hasSize(MONTH);
    }

    private static Outcome stuckAt(String level, Plant plant, List<Reading> rejected) {
        List<Reading> told = new ArrayList<>();
        for (int i = 1; i <= MONTH; i++) {
            long time = START + i * PERIOD.toMillis();
            told.add(new Reading(
                    "shop",
                    "microphone",
                    Reading.LIVE,
                    time,
                    new BigDecimal(level),
                    null,
                    null,
                    Quality.GOOD,
                    -1,
                    time));
        }
        return new InMemory(600).mended(plant, told, plant, List.of(), rejected);
    }

    private static Plant hall(String max) {
        return PlantBuilder.plant("shop")
                .zone("UTC")
                .scope("hall", "shop")
                .meter("microphone", "hall", SOUND_EXPOSURE, Meter.Kind.POWER_MEAN, Unit.DB_A, m -> m.period(PERIOD)
                        .max(max))
                .build();
    }
}
