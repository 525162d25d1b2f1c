package io.plantline.app.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.alert.Alert;
import io.plantline.alert.AlertBook;
import io.plantline.alert.AlertPlan;
import io.plantline.anomaly.Anomaly;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import io.plantline.wire.PlantFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job that watches for anomalies ends somewhere, and nobody but Kafka knows. */
class WatchLookTest {
    private static final Path PRESS_SHOP = Path.of("src/test/resources/press-shop.yaml");
    private static final TopicPartition READINGS = new TopicPartition(Channels.READINGS, 0);

    private final List<Anomaly> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-30T08:00:00Z");
    private long written;
    private AlertBook book;

    @TempDir
    Path folder;

    @Test
    @Timeout(90)
    void aWatchThatReadsOnNoMoreIsAnEventUntilItDoes() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, LoopbackPorts.free())) {
            Settings settings =
                    Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap(), Setting.KAFKA_PARTITIONS, "1"));
            new Topics(settings).ensure();
            Plant plant = PlantFile.read(PRESS_SHOP);
            book = new AlertBook(AlertPlan.STANDARD, List.of(plant));
            try (WatchLook look = new WatchLook(settings, List.of(plant), this::alerts, () -> false, () -> now);
                    Admin admin = Admin.create(Clients.kafkaProperties(settings));
                    Producer<String, byte[]> meters = Clients.producer(settings);
                    KafkaConsumer<byte[], byte[]> health = health(settings)) {
                minutes(10, look, meters);
                assertThat(told(health)).as("no job was ever started").isEmpty();

                for (int minute = 0; minute < 10; minute++) {
                    commits(admin, written);
                    minutes(1, look, meters);
                }
                assertThat(told(health)).as("it reads on").isEmpty();
                for (int minute = 0; minute < 10; minute++) {
                    now = now.plus(Duration.ofMinutes(1));
                    look.look();
                }
                assertThat(told(health)).as("nothing comes").isEmpty();

                minutes(20, look, meters);
                assertThat(told(health)).singleElement().satisfies(ended -> {
                    assertThat(ended.rule()).isEqualTo("watch-ended");
                    assertThat(ended.end()).isNull();
                    assertThat(ended.sentence())
                            .contains("has read nothing since 2026-03-30 ", "start 'plantline job anomalies'");
                });
                commits(admin, written);
                minutes(2, look, meters);
                assertThat(told(health)).as("a step may be from before").hasSize(1);
                commits(admin, written); // it is looked at more often than a checkpoint is made
                minutes(2, look, meters);
                assertThat(told(health))
                        .hasSize(2)
                        .extracting(Anomaly::id)
                        .containsOnly(told.get(0).id());
                assertThat(told.get(1).sentence()).contains("works again since");
            }
        }
    }

    private List<Alert> alerts() {
        return List.copyOf(book.alerts());
    }

    private void minutes(int count, WatchLook look, Producer<String, byte[]> meters) throws Exception {
        for (int minute = 0; minute < count; minute++) {
            meters.send(new ProducerRecord<>(Channels.READINGS, 0, "press-shop/main", new byte[] {1}))
                    .get();
            written++;
            now = now.plus(Duration.ofMinutes(1));
            look.look();
        }
    }

    private static void commits(Admin admin, long offset) throws Exception {
        admin.alterConsumerGroupOffsets(WatchLook.GROUP, Map.of(READINGS, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private static KafkaConsumer<byte[], byte[]> health(Settings settings) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Clients.kafkaProperties(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all = List.of(new TopicPartition(Channels.HEALTH, 0));
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return consumer;
    }

    /** All that was told until now; alerting hears it too. */
    private List<Anomaly> told(KafkaConsumer<byte[], byte[]> health) throws Exception {
        TopicPartition all = new TopicPartition(Channels.HEALTH, 0);
        long end = health.endOffsets(List.of(all)).get(all);
        while (health.position(all) < end) {
            for (ConsumerRecord<byte[], byte[]> record : health.poll(Duration.ofMillis(200))) {
                Anomaly anomaly = AnomalyJson.read(record.value());
                told.add(anomaly);
                book.hear(anomaly, now.toEpochMilli());
            }
        }
        return List.copyOf(told);
    }
}
