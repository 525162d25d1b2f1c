package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/** A shop was cut off for an hour: what is open is told ten times more seldom until it is caught up with, what is over at once. */
class CatchingUpTest {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Instant NOW = Instant.parse("2026-01-14T09:00:00Z");
    private static final Plant SHOP = PlantBuilder.plant("shop")
            .scope("lathe", "shop")
            .register("m", "lathe", Quantity.ELECTRICITY_IMPORT)
            .build();

    @TempDir
    Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> readings;
    private TestOutputTopic<String, byte[]> kpis;
    private int minute;

    @Test
    void whatIsOpenIsToldMoreSeldomWhileReadingsAreOldAndAtOnceWhenTheyAreNot() {
        TopologySettings settings = new TopologySettings("unused:9092", "driver", state, 1, TICK);
        try (TopologyTestDriver opened = new TopologyTestDriver(
                KpiTopology.of(List.of(SHOP), 1, TICK, new SimpleMeterRegistry()),
                TopologyRole.properties(settings),
                NOW)) {
            driver = opened;
            readings = driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            kpis = driver.createOutputTopic(Channels.KPIS, new StringDeserializer(), new ByteArrayDeserializer());
            assertThat(ticksThatTell(40, Duration.ofHours(1)))
                    .as("an hour behind: every tenth of forty")
                    .isEqualTo(4);
            assertThat(ticksThatTell(5, Duration.ofSeconds(1)))
                    .as("caught up: every one")
                    .isEqualTo(5);
            assertThat(ticksThatTell(5, Duration.ofSeconds(10)))
                    .as("ten seconds are not behind yet")
                    .isEqualTo(5);
            assertThat(ticksThatTell(9, Duration.ofSeconds(11)))
                    .as("eleven are, and the count begins anew")
                    .isZero();
            assertThat(ticksThatTell(1, Duration.ofSeconds(11))).isOne();
        }
    }

    /** In how many of so many ticks, before each of which a reading of that age comes, something open is told of. */
    private int ticksThatTell(int ticks, Duration age) {
        int telling = 0;
        for (int tick = 0; tick < ticks; tick++) {
            Instant stored = NOW.plus(TICK.multipliedBy(minute + 1)).minus(age);
            long time = NOW.plus(Duration.ofMinutes(minute)).toEpochMilli();
            Reading reading = new Reading(
                    "shop",
                    "m",
                    Reading.LIVE,
                    time,
                    BigDecimal.valueOf(minute * 3L),
                    null,
                    null,
                    Quality.GOOD,
                    -1,
                    time);
            readings.pipeInput(Channels.readingKey("shop", "m"), ReadingJson.write(reading), stored);
            kpis.readValuesToList();
            driver.advanceWallClockTime(TICK);
            minute++;
            telling += kpis.readValuesToList().stream().anyMatch(CatchingUpTest::isProvisional) ? 1 : 0;
        }
        return telling;
    }

    private static boolean isProvisional(byte[] value) {
        try {
            return KpiValueJson.read(value).status() == Status.PROVISIONAL;
        } catch (MalformedJson ours) {
            throw new AssertionError(ours);
        }
    }
}
