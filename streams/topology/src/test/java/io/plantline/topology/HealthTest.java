package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.anomaly.Anomaly;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Unit;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Dated;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with meters is told to people, once, and is over once it is over. */
class HealthTest {
    private static final long START = Instant.parse("2026-01-14T00:00:00Z").toEpochMilli();
    private static final long QUARTER = 900_000;
    private static final String NO_MAX = "0";

    private final List<Anomaly> told = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Map<String, Double> kpis = new HashMap<>();
    private final InHand topology;
    private long listensSince = Long.MAX_VALUE;
    private long heard;

    HealthTest(@TempDir Path directory) {
        topology = new InHand(directory);
    }

    @Test
    void aScaleThatChangesIsHeldAndItsReadingsComeInOnceThePlantFileTellsIt() throws Exception {
        runs(shop(Dated.always(BigDecimal.ONE), "800"), OptionalLong.empty(), quarters(1, 60, 50));
        assertThat(told).isEmpty();
        List<Reading> held = quarters(61, 70, 50_000);
        runs(shop(Dated.always(BigDecimal.ONE), "800"), OptionalLong.empty(), held);

        assertThat(rejected).hasSize(10).extracting(Rejection::reason).containsOnly(Rejection.Reason.SCALE_SUSPECT);
        assertThat(ReadingJson.read(rejected.get(0).bytes())).isEqualTo(held.get(0));
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("scale-suspect");
            assertThat(event.start()).isEqualTo(held.get(0).time());
            assertThat(event.sentence())
                    .isEqualTo(
                            "Meter main, since 2026-01-14 15:15: 50000 kWh is suddenly on another scale, by 1,000 or "
                                    + "3,600: meter main has been saying 191 to 200 kWh an hour. It is held until confirmed, or "
                                    + "until its scale is mended in the plant file.");
        });
        assertThat(kpis.get("shop/shop/elec-import-energy/day")).isEqualTo(60 * 50.0);

        runs(shop(Dated.always(BigDecimal.ONE), "800"), OptionalLong.empty(), held);
        assertThat(rejected).as("said again").hasSize(10);
        List<Reading> retried = held.stream().map(Reading::asRetried).toList();
        runs(shop(Dated.always(BigDecimal.ONE), "800"), OptionalLong.empty(), retried);
        assertThat(rejected).as("the ten of before are marked as done with").hasSize(20);

        long changed = START + 60 * QUARTER;
        Plant mended = shop(Dated.of(Map.of(Long.MIN_VALUE, BigDecimal.ONE, changed, new BigDecimal("0.001"))), "800");
        assertThat(told).hasSize(1);
        runs(mended, OptionalLong.empty(), retried);
        assertThat(told).as("settled before it speaks again").hasSize(2);
        runs(mended, OptionalLong.empty(), quarters(71, 71, 50_000));
        assertThat(kpis.get("shop/shop/elec-import-energy/day")).isEqualTo(71 * 50.0);
        assertThat(rejected).as("nothing new").hasSize(20);
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isNotNull();
    }

    @Test
    void whatIsConfirmedIsBookedAsItIs() throws Exception {
        Plant shop = shop(Dated.always(BigDecimal.ONE), NO_MAX);
        List<Reading> said = new ArrayList<>(quarters(-800, -800, 50));
        said.addAll(quarters(1, 60, 50));
        List<Reading> held = quarters(61, 70, 50_000);
        said.addAll(held);
        held.forEach(reading -> said.add(reading.asConfirmed()));
        runs(shop, OptionalLong.empty(), said);
        assertThat(kpis.get("shop/shop/elec-import-energy/day")).isEqualTo(60 * 50.0 + 10 * 50_000.0);
        assertThat(rejected).hasSize(10);
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isNotNull();
    }

    @Test
    void aPlantIsSilentOnlyWhereAllThatArrivedWasHeardAndARestartDoesNotTellAgain() throws Exception {
        Plant shop = shop(Dated.always(BigDecimal.ONE), NO_MAX);
        runs(shop, OptionalLong.empty(), quarters(1, 4, 50));
        runs(shop, OptionalLong.of(START + 400 * QUARTER), List.of());
        assertThat(told).as("it has only begun to listen").isEmpty();
        listensSince = START + 4 * QUARTER;
        runs(shop, OptionalLong.of(START + 400 * QUARTER), List.of());
        assertThat(told).extracting(Anomaly::rule).containsExactly("plant-silent");
        runs(shop, OptionalLong.of(START + 401 * QUARTER), List.of());
        assertThat(told).as("told once").hasSize(1);
        runs(shop, OptionalLong.empty(), quarters(402, 402, 50));
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isEqualTo(START + 402 * QUARTER);
    }

    @Test
    void readingsPutThroughAgainDoNotMakeAMeterFaultyNorRightAgain() throws Exception {
        Plant shop = shop(Dated.always(BigDecimal.ONE), NO_MAX);
        List<Reading> lost = volts(1, 12);
        runs(shop, OptionalLong.empty(), quarters(21, 40, 50));
        runs(shop, OptionalLong.empty(), lost);
        assertThat(told).as("of long ago").isEmpty();
        runs(shop, OptionalLong.empty(), volts(41, 60));
        assertThat(told).singleElement().extracting(Anomaly::rule).isEqualTo("meter-faulty");
        runs(shop, OptionalLong.empty(), quarters(10, 10, 50));
        assertThat(told).hasSize(1);
        runs(shop, OptionalLong.empty(), quarters(61, 61, 50));
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isNotNull();
        assertThat(keys).containsOnly("shop/main/meter-faulty");
    }

    @Test
    void aMeterThatIsTakenOutOfThePlantFileIsInNoTrouble() throws Exception {
        runs(shop(Dated.always(BigDecimal.ONE), NO_MAX), OptionalLong.empty(), volts(1, 20));
        assertThat(told).hasSize(1);
        Plant without = PlantBuilder.plant("shop").zone("UTC").build();
        listensSince = 0;
        heardNothing(without);
        assertThat(told).hasSize(2).last().extracting(Anomaly::end).isNotNull();
        assertThat(told).extracting(Anomaly::id).containsOnly(told.get(0).id());
        heardNothing(without);
        assertThat(told).as("told once").hasSize(2);
    }

    /** A topology that goes on from what the last one left. */
    private void runs(Plant plant, OptionalLong heardUntil, List<Reading> readings) throws Exception {
        topology.runs(
                plant,
                readings,
                partition -> heardUntil.isEmpty() ? heardUntil : OptionalLong.of(heard),
                tick -> ticks(tick, heardUntil.orElse(0)));
        keys.addAll(topology.keys(Sinks.HEALTH));
        for (byte[] value : topology.sent(Sinks.HEALTH)) {
            told.add(AnomalyJson.read(value));
        }
        for (byte[] value : topology.sent(Sinks.REJECTED)) {
            rejected.add(RejectionJson.read(value));
        }
        for (byte[] value : topology.sent(Sinks.KPIS)) {
            kpis.put(
                    KpiValueJson.key(KpiValueJson.read(value)),
                    KpiValueJson.read(value).value());
        }
    }

    private void ticks(Runnable tick, long until) {
        for (heard = Math.min(until, listensSince); heard <= until; heard += 59_000) {
            tick.run();
        }
    }

    /** Until a tick. */
    private void heardNothing(Plant plant) throws Exception {
        runs(plant, OptionalLong.of(1), List.of());
    }

    /** What does not fit an energy meter. */
    private static List<Reading> volts(int from, int to) {
        return quarters(from, to, 230).stream()
                .map(said -> new Reading(
                        said.plant(),
                        said.meter(),
                        said.run(),
                        said.time(),
                        said.value(),
                        "V",
                        null,
                        Quality.GOOD,
                        -1,
                        said.arrived()))
                .toList();
    }

    private static List<Reading> quarters(int from, int to, int value) {
        List<Reading> readings = new ArrayList<>();
        for (int quarter = from; quarter <= to; quarter++) {
            long time = START + quarter * QUARTER;
            readings.add(new Reading(
                    "shop", "main", Reading.LIVE, time, BigDecimal.valueOf(value), null, null, Quality.GOOD, -1, time));
        }
        return readings;
    }

    private static Plant shop(Dated<BigDecimal> multiplier, String max) {
        return PlantBuilder.plant("shop")
                .zone("UTC")
                .meter("main", "shop", Quantity.ELECTRICITY_IMPORT, Meter.Kind.INTERVAL, Unit.KWH, m -> m.period(
                                Duration.ofMillis(QUARTER))
                        .multiplier(multiplier)
                        .max(max))
                .build();
    }
}
