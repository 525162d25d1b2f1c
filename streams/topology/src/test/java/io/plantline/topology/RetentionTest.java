package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.ReadingJson;
import io.plantline.wire.RejectionJson;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept does not grow with history, and what comes too late for it is quarantined, not lost. */
class RetentionTest {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path state;

    @Test
    void theStateOfAQuarterIsAsLargeAsThatOfAMonth() throws Exception {
        Plant plant = PlantBuilder.plant("shop")
                .zone("UTC")
                .retention(Duration.ofDays(2))
                .register("main", "shop", Quantity.ELECTRICITY_IMPORT)
                .build();
        TopologySettings settings = new TopologySettings("unused:9092", "retention", state, 1, TICK);
        try (TopologyTestDriver driver = new TopologyTestDriver(
                KpiTopology.of(List.of(plant), 1, TICK, new SimpleMeterRegistry()),
                TopologyRole.properties(settings))) {
            TestInputTopic<String, byte[]> input =
                    driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            say(input, 0, 30 * 24);
            int afterAMonth = size(driver);
            say(input, 30 * 24, 90 * 24);
            assertThat(size(driver)).isLessThan(afterAMonth + afterAMonth / 10);

            input.pipeInput("shop/main", reading(10 * 24, "7777"));
            driver.advanceWallClockTime(TICK);
            byte[] rejected = driver.createOutputTopic(
                            Channels.REJECTED, new StringDeserializer(), new ByteArrayDeserializer())
                    .readValue();
            assertThat(RejectionJson.read(rejected).reason()).isEqualTo(Rejection.Reason.TOO_OLD);
            byte[] month = driver.createOutputTopic(
                            Channels.KPIS, new StringDeserializer(), new ByteArrayDeserializer())
                    .readKeyValuesToMap()
                    .get("shop/shop/elec-import-energy/month");
            assertThat(KpiValueJson.read(month).value()).isEqualTo(31.0 * 24 - 1);
        }
    }

    private static void say(TestInputTopic<String, byte[]> input, int from, int to) {
        for (int hour = from; hour < to; hour++) {
            input.pipeInput("shop/main", reading(hour, "" + hour));
        }
    }

    private static byte[] reading(int hour, String value) {
        long time = START.plus(Duration.ofHours(hour)).toEpochMilli();
        return ReadingJson.write(new Reading(
                "shop", "main", Reading.LIVE, time, new BigDecimal(value), null, null, Quality.GOOD, -1, time));
    }

    private static int size(TopologyTestDriver driver) {
        HotStore store = (HotStore) driver.getStateStore(KpiTopology.STATE);
        AtomicInteger size = new AtomicInteger();
        try (KeyValueIterator<Bytes, byte[]> all =
                store.written(Bytes.wrap(new byte[0]), Bytes.wrap(new byte[] {(byte) 0xFF}))) {
            all.forEachRemaining(entry -> size.incrementAndGet());
        }
        return size.get();
    }
}
