package io.plantline.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Reading;
import io.plantline.parity.Engine;
import io.plantline.parity.KpiContract;
import io.plantline.parity.Outcome;
import io.plantline.plant.Plant;
import io.plantline.wire.BatchJson;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.io.TempDir;

/** The topology under Kafka Streams' test driver, which commits after every record, tells the stories right. */
class DriverContractTest extends KpiContract {
    private static final Duration TICK = Duration.ofSeconds(2);

    @TempDir
    Path state;

    @Override
    public Engine engine() {
        return this::run;
    }

    private Outcome run(Plant plant, List<Reading> readings) {
        TopologySettings settings = new TopologySettings("unused:9092", "driver", state, 1, TICK);
        try (TopologyTestDriver driver = new TopologyTestDriver(
                KpiTopology.of(List.of(plant), 1, TICK, new SimpleMeterRegistry()),
                TopologyRole.properties(settings))) {
            TestInputTopic<String, byte[]> input =
                    driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            for (Reading reading : readings) {
                input.pipeInput(Channels.readingKey(reading.plant(), reading.meter()), ReadingJson.write(reading));
            }
            driver.advanceWallClockTime(TICK);
            List<KpiValue> values = new ArrayList<>();
            for (byte[] value : driver.createOutputTopic(
                            Channels.KPIS, new StringDeserializer(), new ByteArrayDeserializer())
                    .readValuesToList()) {
                values.add(KpiValueJson.read(value));
            }
            for (byte[] batch : driver.createOutputTopic(
                            Channels.BATCHES, new StringDeserializer(), new ByteArrayDeserializer())
                    .readValuesToList()) {
                values.addAll(BatchJson.read(batch).kpis());
            }
            return new Outcome(values);
        } catch (MalformedJson malformed) {
            throw new AssertionError(malformed);
        }
    }
}
