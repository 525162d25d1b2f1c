package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Frozen;
import io.plantline.baseline.Model;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.parity.PlantBuilder;
import io.plantline.parity.Story;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.FrozenJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is frozen on its own topic comes among the readings of its plant. */
class FrozenBaselineTest {
    private static final Duration TICK = Duration.ofSeconds(2);

    @TempDir
    Path state;

    @Test
    void aFrozenRecordIsHandedOnAndABadOneRejected() throws Exception {
        Plant plant = PlantBuilder.plant("shop")
                .register("main", "shop", Quantity.ELECTRICITY_IMPORT)
                .build();
        Adjustment trial = new Adjustment("trial", "shop", "enb-1", 0, 900_000, BigDecimal.ONE, "Ana", "tried out", 9);
        Adjustment elsewhere =
                new Adjustment("other", "mill", "enb-1", 0, 900_000, BigDecimal.ONE, "Ana", "tried out", 9);
        try (TopologyTestDriver driver = driver(plant)) {
            TestInputTopic<String, byte[]> frozen =
                    driver.createInputTopic(Channels.BASELINES, new StringSerializer(), new ByteArraySerializer());
            frozen.pipeInput(FrozenJson.key(trial), FrozenJson.write(trial));
            frozen.pipeInput(FrozenJson.key(elsewhere), FrozenJson.write(elsewhere));
            frozen.pipeInput("shop/x", "{}".getBytes(StandardCharsets.UTF_8));
            Reading reading = ReadingJson.read(
                    driver.createOutputTopic(Channels.READINGS, new StringDeserializer(), new ByteArrayDeserializer())
                            .readValue());
            assertThat(Frozen.of(reading)).isEqualTo(trial);
            List<Rejection.Reason> rejected = driver
                    .createOutputTopic(Channels.REJECTED, new StringDeserializer(), new ByteArrayDeserializer())
                    .readValuesToList()
                    .stream()
                    .map(FrozenBaselineTest::reason)
                    .toList();
            assertThat(rejected).containsExactly(Rejection.Reason.UNKNOWN_PLANT, Rejection.Reason.NOT_JSON);
        }
    }

    @Test
    void anEndedReplayIsRestatedOnlyByABaselineThatWasTakenIn() {
        Plant plant = hourlyShop();
        Story story = new Story(plant);
        Reading first = baseline(story, "enb-1", "2").reading();
        Reading again = baseline(story, "enb-1", "3").reading();
        try (TopologyTestDriver driver = driver(plant)) {
            TestInputTopic<String, byte[]> readings =
                    driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            TestOutputTopic<String, byte[]> values =
                    driver.createOutputTopic(Channels.KPIS, new StringDeserializer(), new ByteArrayDeserializer());
            for (int hour = 0; hour < 6; hour++) {
                long time =
                        story.at("2026-01-14T00:00") + Duration.ofHours(hour).toMillis();
                tell(readings, replayed(time));
            }
            tell(readings, Reading.endOf("shop", "audit", story.at("2026-01-14T06:00")));
            values.readValuesToList();
            tell(readings, first);
            assertThat(values.readValuesToList()).isNotEmpty();
            tell(readings, first);
            tell(readings, again);
            tell(readings, withText(first, "is=baseline&model=of-tomorrow"));
            assertThat(values.readValuesToList()).isEmpty();
            assertThat(driver.createOutputTopic(
                                    Channels.REJECTED, new StringDeserializer(), new ByteArrayDeserializer())
                            .readValuesToList())
                    .hasSize(2);
        }
    }

    @Test
    void anAdjustmentOfHalfASettlementIntervalIsRejectedWithTheTimesThatFit() throws Exception {
        Plant plant = hourlyShop();
        Story story = new Story(plant);
        try (TopologyTestDriver driver = driver(plant)) {
            TestInputTopic<String, byte[]> readings =
                    driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            tell(readings, baseline(story, "enb-1", "2").reading());
            tell(readings, trial(story, "2026-01-15T10:00", "2026-01-15T10:45").reading());
            tell(readings, trial(story, "2026-01-15T10:07", "2026-01-15T10:45").reading());
            List<byte[]> rejected = driver.createOutputTopic(
                            Channels.REJECTED, new StringDeserializer(), new ByteArrayDeserializer())
                    .readValuesToList();
            assertThat(rejected).hasSize(1);
            assertThat(RejectionJson.read(rejected.get(0)).detail())
                    .isEqualTo("adjustment trial-1007 begins at 2026-01-15T10:07+01:00, within a settlement interval "
                            + "of plant shop; take 2026-01-15T10:00+01:00 or 2026-01-15T10:15+01:00");
        }
    }

    private static Adjustment trial(Story story, String from, String to) {
        String id = "trial-" + from.substring(11).replace(":", "");
        return new Adjustment(id, "shop", "enb-1", story.at(from), story.at(to), BigDecimal.ONE, "Ana", "tried out", 9);
    }

    @Test
    void aBaselineIsWrittenOnceAndStillKnownWhenItsRunIsTakenUpAgain() {
        Plant plant = hourlyShop();
        Story story = new Story(plant);
        long start = story.at("2026-01-14T00:00");
        try (TopologyTestDriver driver = driver(plant)) {
            TestInputTopic<String, byte[]> readings =
                    driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            TestOutputTopic<String, byte[]> written = driver.createOutputTopic(
                    "driver-" + KpiTopology.STATE + "-changelog",
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            tell(readings, ofReplay(baseline(story, "enb-1", "2").reading()));
            assertThat(written.readValuesToList()).anyMatch(bytes -> says(bytes, "enb-1"));
            tell(readings, replayed(start));
            tell(readings, Reading.endOf("shop", "audit", start));
            assertThat(written.readValuesToList()).isNotEmpty().noneMatch(bytes -> says(bytes, "enb-1"));
            TestOutputTopic<String, byte[]> values =
                    driver.createOutputTopic(Channels.KPIS, new StringDeserializer(), new ByteArrayDeserializer());
            values.readValuesToList();
            tell(readings, replayed(start + Duration.ofHours(1).toMillis()));
            driver.advanceWallClockTime(TICK);
            assertThat(values.readValuesToList()).isNotEmpty().noneMatch(bytes -> says(bytes, "no baseline yet"));
        }
    }

    private static Reading ofReplay(Reading frozen) {
        return new Reading(
                frozen.plant(),
                frozen.meter(),
                "audit",
                frozen.time(),
                null,
                null,
                frozen.state(),
                Quality.GOOD,
                -1,
                frozen.time());
    }

    private static boolean says(byte[] bytes, String words) {
        return bytes != null && new String(bytes, StandardCharsets.ISO_8859_1).contains(words);
    }

    private TopologyTestDriver driver(Plant plant) {
        return new TopologyTestDriver(
                KpiTopology.of(List.of(plant), 1, TICK, new SimpleMeterRegistry()),
                TopologyRole.properties(new TopologySettings("unused:9092", "driver", state, 1, TICK)));
    }

    private static void tell(TestInputTopic<String, byte[]> readings, Reading reading) {
        readings.pipeInput(Channels.readingKey(reading.plant(), reading.meter()), ReadingJson.write(reading));
    }

    private static Reading replayed(long time) {
        return new Reading("shop", "main", "audit", time, BigDecimal.TEN, null, null, Quality.GOOD, -1, time);
    }

    private static Reading withText(Reading frozen, String text) {
        return new Reading(
                frozen.plant(),
                Frozen.METER + "enb-2",
                frozen.run(),
                frozen.time(),
                null,
                null,
                text,
                Quality.GOOD,
                -1,
                frozen.time());
    }

    private static Plant hourlyShop() {
        return PlantBuilder.plant("shop")
                .meter(
                        "main",
                        "shop",
                        Quantity.ELECTRICITY_IMPORT,
                        Meter.Kind.INTERVAL,
                        Quantity.ELECTRICITY_IMPORT.unit(),
                        any -> any.period(Duration.ofHours(1)).label(Meter.Label.START))
                .register("made", "shop", Quantity.GOOD_COUNT)
                .build();
    }

    private static Baseline baseline(Story story, String id, String perHour) {
        return new Baseline(
                id,
                "shop",
                "shop",
                Quantity.ELECTRICITY_IMPORT,
                Model.LINEAR_PRODUCTION,
                IntervalKind.HOUR,
                story.at("2025-12-01T00:00"),
                story.at("2026-01-14T00:00"),
                "all",
                new BigDecimal(perHour),
                List.of(),
                Weather.NONE,
                Week.NONE,
                Fit.of(new double[] {100, 120, 90, 110}, new double[] {105, 115, 95, 108}, 1),
                new Baseline.Acceptance(true, ""),
                new Baseline.Origin("live", 0, 0, "a story", "Ana", 8));
    }

    private static Rejection.Reason reason(byte[] rejection) {
        try {
            return RejectionJson.read(rejection).reason();
        } catch (io.plantline.wire.MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }
}
