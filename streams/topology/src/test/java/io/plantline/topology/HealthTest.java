package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with meters is told to people, once, and is over once it is over. */
class HealthTest {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final long START = Instant.parse("2026-01-14T00:00:00Z").toEpochMilli();
    private static final long QUARTER = 900_000;
    private static final String NO_MAX = "0";

    @TempDir
    Path directory;

    private final List<Anomaly> told = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Map<String, Double> kpis = new HashMap<>();
    private long listensSince = Long.MAX_VALUE;
    private long heard;
    private long now;

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
                            "Meter main, since 2026-01-14T15:15:00Z: 50000 kWh is suddenly on another scale, by 1,000 or "
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
        List<Reading> again = new ArrayList<>(retried);
        again.addAll(quarters(71, 71, 50_000));
        runs(mended, OptionalLong.empty(), again);
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

    @Test
    void aMeterThatFallsSilentOnARealKafkaIsTold() throws Exception {
        Plant shop = PlantBuilder.plant("shop")
                .meter("a", "shop", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, HealthTest::everySecond)
                .meter("b", "shop", Quantity.ELECTRICITY_IMPORT, Meter.Kind.REGISTER, Unit.KWH, HealthTest::everySecond)
                .build();
        try (KafkaInProcess kafka = new KafkaInProcess(directory.resolve("kafka"));
                Conversation talk = new Conversation(kafka, Reading.LIVE);
                KafkaConsumer<String, byte[]> events = events(kafka)) {
            TopologySettings real = new TopologySettings(
                    kafka.bootstrap(), "health", directory.resolve("state"), 1, Duration.ofMillis(200));
            talk.publish(shop, List.of(now("a"), now("b")));
            try (TopologyRole role = new TopologyRole(real, List.of(shop), new SimpleMeterRegistry())) {
                role.start();
                long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
                while (told.size() < 2 && System.nanoTime() < deadline) {
                    talk.publish(shop, told.isEmpty() ? List.of(now("a")) : List.of());
                    for (ConsumerRecord<String, byte[]> event : events.poll(Duration.ofMillis(300))) {
                        told.add(AnomalyJson.read(event.value()));
                    }
                }
            }
        }
        assertThat(told).extracting(Anomaly::rule).containsExactly("meter-silent", "plant-silent");
        assertThat(told.get(0).meter()).isEqualTo("b");
    }

    private static PlantBuilder.MeterBuilder everySecond(PlantBuilder.MeterBuilder meter) {
        return meter.period(Duration.ofSeconds(1));
    }

    private static Reading now(String meter) {
        long now = System.currentTimeMillis();
        return new Reading("shop", meter, Reading.LIVE, now, BigDecimal.ONE, null, null, Quality.GOOD, -1, now);
    }

    private static KafkaConsumer<String, byte[]> events(KafkaInProcess kafka) {
        KafkaConsumer<String, byte[]> events = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrap(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < KafkaInProcess.PARTITIONS; partition++) {
            partitions.add(new TopicPartition(Channels.HEALTH, partition));
        }
        events.assign(partitions);
        events.seekToBeginning(partitions);
        return events;
    }

    /** A topology that goes on from what the last one left, is told some readings, commits and stops. */
    private void runs(Plant plant, OptionalLong heardUntil, List<Reading> readings) throws Exception {
        MockProcessorContext<String, byte[]> context =
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), directory.toFile());
        context.setCurrentSystemTimeMs(0);
        HotStore store = new HotStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(KpiTopology.STATE), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build());
        PlantProcessor processor = new PlantProcessor(
                List.of(plant),
                new PlantPartitioning(1),
                TICK,
                partition -> heardUntil.isEmpty() ? heardUntil : OptionalLong.of(heard),
                new TopologyMetrics(List.of(plant), new SimpleMeterRegistry()));
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        processor.init(context);
        readings.forEach(reading -> now = Math.max(now, reading.arrived()));
        readings.forEach(reading -> processor.process(
                new Record<>("shop/main".getBytes(StandardCharsets.UTF_8), ReadingJson.write(reading), now)));
        long until = heardUntil.orElse(0);
        for (heard = Math.min(until, listensSince); heard <= until; heard += 59_000) {
            context.scheduledPunctuators().forEach(tick -> tick.getPunctuator().punctuate(0));
        }
        store.flushCache();
        store.close();
        context.forwarded(Sinks.HEALTH).forEach(sent -> keys.add(sent.record().key()));
        for (byte[] value : sent(context, Sinks.HEALTH)) {
            told.add(AnomalyJson.read(value));
        }
        for (byte[] value : sent(context, Sinks.REJECTED)) {
            rejected.add(RejectionJson.read(value));
        }
        for (byte[] value : sent(context, Sinks.KPIS)) {
            kpis.put(
                    KpiValueJson.key(KpiValueJson.read(value)),
                    KpiValueJson.read(value).value());
        }
    }

    private static List<byte[]> sent(MockProcessorContext<String, byte[]> context, String sink) {
        return context.forwarded(sink).stream()
                .map(sent -> (byte[]) sent.record().value())
                .toList();
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
