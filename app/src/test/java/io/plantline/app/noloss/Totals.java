package io.plantline.app.noloss;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.topology.KpiTopology;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The energy the topology makes of readings, in the order in which Kafka holds them, by scope and day. */
final class Totals {
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final String KPI = "elec-import-energy";

    private final Map<String, KpiValue> last = new HashMap<>();

    private Totals() {}

    static Totals of(Plant plant, List<Reading> readings, Path state) throws MalformedJson {
        Totals totals = new Totals();
        Properties properties = new Properties();
        properties.put("application.id", "totals");
        properties.put("bootstrap.servers", "unused:9092");
        properties.put("state.dir", state.toString());
        try (TopologyTestDriver driver = new TopologyTestDriver(
                KpiTopology.of(List.of(plant), 1, TICK, new SimpleMeterRegistry()), properties)) {
            TestInputTopic<String, byte[]> input =
                    driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
            TestOutputTopic<String, byte[]> output =
                    driver.createOutputTopic(Channels.KPIS, new StringDeserializer(), new ByteArrayDeserializer());
            for (Reading reading : readings) {
                input.pipeInput(Channels.readingKey(reading.plant(), reading.meter()), ReadingJson.write(reading));
            }
            driver.advanceWallClockTime(TICK);
            for (byte[] value : output.readValuesToList()) {
                totals.take(KpiValueJson.read(value));
            }
        }
        return totals;
    }

    /** The last word on the first day of a scope. */
    double kWhOfTheDay(String scope) {
        return last.get(scope + ThousandMeters.BEGIN.toEpochMilli()).value();
    }

    private void take(KpiValue value) {
        if (value.kpi().equals(KPI) && value.interval().kind() == IntervalKind.DAY) {
            last.put(value.scope() + value.interval().start(), value);
        }
    }
}
