package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Frozen;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.parity.PlantBuilder;
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
        Adjustment trial = new Adjustment("trial", "shop", "enb-1", 0, 7, BigDecimal.ONE, "Ana", "tried out", 9);
        Adjustment elsewhere = new Adjustment("other", "mill", "enb-1", 0, 7, BigDecimal.ONE, "Ana", "tried out", 9);
        TopologySettings settings = new TopologySettings("unused:9092", "driver", state, 1, TICK);
        try (TopologyTestDriver driver = new TopologyTestDriver(
                KpiTopology.of(List.of(plant), 1, TICK, new SimpleMeterRegistry()),
                TopologyRole.properties(settings))) {
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

    private static Rejection.Reason reason(byte[] rejection) {
        try {
            return RejectionJson.read(rejection).reason();
        } catch (io.plantline.wire.MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }
}
