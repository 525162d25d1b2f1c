package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.KpiValueJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register that counts faster than its {@code max} allows: nothing is booked of it, and people are told. */
class TooFastRegisterTest {
    private static final long START = Instant.parse("2026-01-14T08:06:48Z").toEpochMilli();
    private static final long TWO_DAYS = Duration.ofDays(2).toMillis();

    private final List<Anomaly> told = new ArrayList<>();
    private final List<KpiValue> days = new ArrayList<>();
    private final InHand topology;

    TooFastRegisterTest(@TempDir Path directory) {
        topology = new InHand(directory);
    }

    @Test
    void itIsToldOnceAndWhatItCountedComesInOnceItsMaxIsMended() throws Exception {
        runs("60", kilowattHours(0, 40));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("register-too-fast");
            assertThat(event.meter()).isEqualTo("main");
            assertThat(event.start()).isEqualTo(START);
            assertThat(event.sentence())
                    .isEqualTo("Meter main steps further than its max of 60 kWh an hour allows, since 2026-01-14 08:06:"
                            + " 2 kWh in 18 s, which is 400 kWh an hour, and reading after reading. None of it is booked; raise max,"
                            + " or mend unit or multiplier, in the plant file, and it comes in.");
        });
        runs("60", kilowattHours(41, 60));
        assertThat(told).as("told once, whatever restarts").hasSize(1);
        runs("60", List.of(said("gas", TWO_DAYS, 0)));
        assertThat(days).as("none of it is booked").noneMatch(day -> day.value() != null && day.value() > 0);

        days.clear();
        runs("600", List.of());
        assertThat(days).last().satisfies(day -> {
            assertThat(day.value()).isEqualTo(60.0);
            assertThat(day.revision()).isEqualTo(1);
        });
        List<Reading> plausible = new ArrayList<>();
        for (int step = 1; step <= 10; step++) {
            plausible.add(said(540_000 + step * 9_000L, 60 + step));
        }
        runs("600", plausible);
        assertThat(told).hasSize(2).last().satisfies(event -> {
            assertThat(event.id()).isEqualTo(told.get(0).id());
            assertThat(event.end()).isEqualTo(START + 630_000);
        });
    }

    @Test
    void oneThatRestsBetweenItsStepsIsToldAsWell() throws Exception {
        List<Reading> twiceEach = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            twiceEach.add(said(step * 9_000L, step / 2));
        }
        runs("60", twiceEach);
        assertThat(told).singleElement().extracting(Anomaly::rule).isEqualTo("register-too-fast");
    }

    @Test
    void aSingleJumpThatTheNextReadingDeniesConcernsNobody() throws Exception {
        List<Reading> readings = new ArrayList<>(List.of(said(0, 0), said(9_000, 5_000), said(9_000, 5_000)));
        for (int step = 2; step < 40; step++) {
            readings.add(said(step * 9_000L, 0));
        }
        runs("60", readings);
        assertThat(told).isEmpty();
    }

    private void runs(String max, List<Reading> readings) throws Exception {
        topology.runs(shop(max), readings);
        for (byte[] value : topology.sent(Sinks.HEALTH)) {
            told.add(AnomalyJson.read(value));
        }
        for (byte[] written : topology.sent(Sinks.KPIS)) {
            KpiValue value = KpiValueJson.read(written);
            if (value.kpi().equals("elec-import-energy")
                    && value.interval().kind() == IntervalKind.DAY
                    && value.interval().start() <= START) {
                days.add(value);
            }
        }
    }

    private static List<Reading> kilowattHours(int from, int to) {
        List<Reading> readings = new ArrayList<>();
        for (int step = from; step <= to; step++) {
            readings.add(said(step * 9_000L, step));
        }
        return readings;
    }

    private static Reading said(long after, int counted) {
        return said("main", after, counted);
    }

    private static Reading said(String meter, long after, int counted) {
        BigDecimal value = BigDecimal.valueOf(100 + counted);
        long time = START + after;
        return new Reading("shop", meter, Reading.LIVE, time, value, null, null, Quality.GOOD, -1, time);
    }

    private static Plant shop(String max) {
        return PlantBuilder.plant("shop")
                .zone("UTC")
                .meter("main", "shop", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, m -> m.period(
                                Duration.ofSeconds(9))
                        .max(max))
                .register("gas", "shop", Quantity.GAS_VOLUME)
                .build();
    }
}
