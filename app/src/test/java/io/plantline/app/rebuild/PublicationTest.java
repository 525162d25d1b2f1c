package io.plantline.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** History is put right as a whole, or not at all. */
class PublicationTest {
    private static final long HOUR = 3_600_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void whatBreaksOffOrIsKilledLeavesNothing() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), LoopbackPorts.free())) {
            Settings settings =
                    Settings.of(Map.of(Setting.KAFKA_BOOTSTRAP, kafka.bootstrap(), Setting.KAFKA_REPLICATION, "1"));
            new Topics(settings).ensure();
            String whole = line(0) + line(1);
            Path cut = Files.writeString(folder.resolve("cut.tsv"), whole.substring(0, whole.length() - 20));
            Path complete = Files.writeString(folder.resolve("whole.tsv"), whole);

            assertThatThrownBy(() -> Publication.of(cut, settings, InstantSource.system()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("cut.tsv:2: ")
                    .hasMessageContaining("nothing is published");
            assertThat(told(settings)).isEmpty();

            killedHalfway(settings);
            Publication.of(complete, settings, InstantSource.system());
            assertThat(told(settings)).containsExactlyInAnyOrder(published(0), published(1));
        }
    }

    @Test
    void oneThatTookTooLongIsToldFromOneThatAnotherHasEnded() {
        KafkaException shutOut = new KafkaException("in an error state", new InvalidProducerEpochException("old"));
        assertThat(Publication.isShutOut(shutOut)).isTrue();
        assertThat(Publication.isShutOut(new KafkaException("silent"))).isFalse();
        assertThat(Publication.shutOut(7, Duration.ofSeconds(3))).startsWith("another publication has begun");
        assertThat(Publication.shutOut(1_000_000, Duration.ofSeconds(130)))
                .startsWith("nothing is published: after 1,000,000 values and 130 s")
                .contains("it takes 120 s at most");
    }

    /** What a process that was killed leaves on Kafka: values of a transaction that nobody ends. */
    private static void killedHalfway(Settings settings) throws Exception {
        Map<String, Object> config = new HashMap<>(Clients.kafkaProperties(settings));
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, Publication.TRANSACTION);
        KafkaProducer<String, byte[]> killed =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        killed.initTransactions();
        killed.beginTransaction();
        KpiValue value = published(2);
        killed.send(new ProducerRecord<>(Channels.KPIS, KpiValueJson.key(value), KpiValueJson.write(value)))
                .get();
        killed.close(Duration.ZERO);
    }

    private static List<KpiValue> told(Settings settings) {
        List<KpiValue> told = new ArrayList<>();
        new TopicScan(Clients.kafka(settings)).read(Channels.KPIS, record -> {
            try {
                told.add(KpiValueJson.read(record.value()));
            } catch (MalformedJson broken) {
                throw new IllegalStateException(broken);
            }
        });
        return told;
    }

    private static String line(int hour) {
        return new String(KpiValueJson.write(live(hour)), StandardCharsets.UTF_8)
                + '\t'
                + new String(KpiValueJson.write(published(hour)), StandardCharsets.UTF_8)
                + '\n';
    }

    private static KpiValue published(int hour) {
        return live(hour).over(live(hour), "rebuilt by Ann: for a story");
    }

    private static KpiValue live(int hour) {
        return new KpiValue(
                "dairy",
                "live",
                "dairy",
                "elec-import-energy",
                new Interval(IntervalKind.HOUR, hour * HOUR, (hour + 1) * HOUR),
                "kWh",
                60.0,
                60.0,
                1.0,
                1,
                0,
                0,
                Status.FINAL,
                null);
    }
}
