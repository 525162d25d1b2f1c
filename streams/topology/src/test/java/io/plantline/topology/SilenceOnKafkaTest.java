package io.plantline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.anomaly.Anomaly;
import io.plantline.model.Quality;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.model.Unit;
import io.plantline.parity.PlantBuilder;
import io.plantline.plant.Meter;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Silence is heard by the clock of a real Kafka. */
class SilenceOnKafkaTest {
    @TempDir
    Path directory;

    @Test
    void aMeterThatFallsSilentOnARealKafkaIsTold() throws Exception {
        List<Anomaly> told = new ArrayList<>();
        Plant shop = PlantBuilder.plant("shop")
                .meter(
                        "a",
                        "shop",
                        Quantity.ELECTRICITY_IMPORT,
                        Meter.Kind.REGISTER,
                        Unit.KWH,
                        SilenceOnKafkaTest::everySecond)
                .meter(
                        "b",
                        "shop",
                        Quantity.ELECTRICITY_IMPORT,
                        Meter.Kind.REGISTER,
                        Unit.KWH,
                        SilenceOnKafkaTest::everySecond)
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
}
