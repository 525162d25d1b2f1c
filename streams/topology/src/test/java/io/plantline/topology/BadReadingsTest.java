package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.model.Quantity;
import io.plantline.model.Rejection;
import io.plantline.model.Unit;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.RejectionJson;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands on the readings topic, the good readings around it are measured and the bad one is kept. */
class BadReadingsTest {
    private static final Duration TICK = Duration.ofSeconds(2);

    @TempDir
    Path state;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> readings;

    @BeforeEach
    void start() {
        Plant plant = PlantBuilder.plant("shop")
                .meter(
                        "main",
                        "shop",
                        Quantity.ELECTRICITY_IMPORT,
                        Meter.Kind.REGISTER,
                        Unit.KWH,
                        meter -> meter.max("1000"))
                .build();
        TopologySettings settings = new TopologySettings("unused:9092", "bad-readings", state, 1, TICK);
        driver = new TopologyTestDriver(
                KpiTopology.of(List.of(plant), 1, TICK, metrics), TopologyRole.properties(settings));
        readings = driver.createInputTopic(Channels.READINGS, new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void eachBadReadingIsQuarantinedWithItsBytesAndTheRestGoesOn() throws MalformedJson {
        say("{\"plant\":\"shop\",\"meter\":\"main\",\"time\":1768384800000,\"value\":100}");
        List<String> bad = List.of(
                "",
                "not json",
                "{\"plant\":\"shop\",\"meter\":\"main\",\"value\":100}",
                "{\"plant\":\"shop\",\"meter\":\"main\",\"time\":1768384860000}",
                "{\"plant\":\"shop\",\"meter\":\"main\",\"time\":1768384860000,\"value\":\"NaN\"}",
                "{\"plant\":\"elsewhere\",\"meter\":\"main\",\"time\":1768384860000,\"value\":1}",
                "{\"plant\":\"shop\",\"meter\":\"nobody\",\"time\":1768384860000,\"value\":1}",
                "{\"plant\":\"shop\",\"meter\":\"main\",\"time\":1768384860000,\"value\":1,\"unit\":\"m3\"}",
                "{\"plant\":\"shop\",\"meter\":\"main\",\"time\":1768384860000,\"value\":1e30}",
                "{\"plant\":\"shop\",\"meter\":\"main\",\"time\":1768384860000,\"value\":2147483647}");
        bad.forEach(this::say);
        say("{\"plant\":\"shop\",\"meter\":\"main\",\"time\":1768385700000,\"value\":101}");
        driver.advanceWallClockTime(TICK);

        assertThat(rejected())
                .extracting(Rejection::reason)
                .containsExactly(
                        Rejection.Reason.NOT_JSON,
                        Rejection.Reason.NOT_JSON,
                        Rejection.Reason.NOT_JSON,
                        Rejection.Reason.NOT_JSON,
                        Rejection.Reason.NOT_JSON,
                        Rejection.Reason.UNKNOWN_PLANT,
                        Rejection.Reason.UNKNOWN_METER,
                        Rejection.Reason.WRONG_UNIT,
                        Rejection.Reason.OUT_OF_RANGE,
                        Rejection.Reason.OUT_OF_RANGE);
        assertThat(lastValueOf("shop/shop/elec-import-energy/day")).isEqualTo(1.0);
    }

    @Test
    void readingsThatDoNotComeAsTheyShouldAreCounted() {
        sayAt(0, 100);
        sayAt(60, 102);
        sayAt(60, 102);
        sayAt(30, 101);
        sayAt(3_600, 110);
        sayAt(90, 103);
        sayAt(3_660, 100_000_000);

        assertThat(counted("repeated")).isEqualTo(1);
        assertThat(counted("out-of-order")).isEqualTo(1);
        assertThat(counted("late")).isEqualTo(1);
        assertThat(counted("held")).isEqualTo(1);
    }

    private void sayAt(int second, long value) {
        long time = 1_768_384_800_000L + second * 1_000L;
        say("{\"plant\":\"shop\",\"meter\":\"main\",\"time\":%d,\"value\":%d,\"arrived\":%d}"
                .formatted(time, value, 1_768_384_800_000L + 3_660_000L));
    }

    private double counted(String notice) {
        return metrics.get("plantline.topology.noticed")
                .tag("plant", "shop")
                .tag("notice", notice)
                .counter()
                .count();
    }

    private void say(String json) {
        readings.pipeInput("shop/main", json.getBytes(StandardCharsets.UTF_8));
    }

    private List<Rejection> rejected() throws MalformedJson {
        List<Rejection> rejections = new ArrayList<>();
        for (byte[] bytes : driver.createOutputTopic(
                        Channels.REJECTED, new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()) {
            rejections.add(RejectionJson.read(bytes));
        }
        return rejections;
    }

    private Double lastValueOf(String key) throws MalformedJson {
        byte[] last = driver.createOutputTopic(Channels.KPIS, new StringDeserializer(), new ByteArrayDeserializer())
                .readKeyValuesToMap()
                .get(key);
        return KpiValueJson.read(last).value();
    }
}
