package io.plantline.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.parts.EmbeddedKafka;
import io.plantline.parts.LoopbackPorts;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live values come from a real Kafka, committed ones only, and a Kafka that is gone is missed. */
class KafkaLiveFeedTest {
    private static final Instant HOUR = Instant.parse("2026-03-30T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void onlyCommittedLiveValuesFromNowOnAreHeard() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, LoopbackPorts.free())) {
            kafka.create(new NewTopic(Channels.KPIS, 3, (short) 1));
            try (KafkaProducer<String, byte[]> writer = writer(kafka)) {
                writer.initTransactions();
                commit(writer, value("sweden", HOUR.minusSeconds(3_600), 1, Reading.LIVE));
                try (KafkaLiveFeed feed = feed(kafka.bootstrap())) {
                    await(() -> feed.missing().isEmpty());

                    writer.beginTransaction();
                    write(writer, value("sweden", HOUR, 2, Reading.LIVE));
                    writer.abortTransaction();
                    writer.beginTransaction();
                    write(writer, "x", "{]".getBytes(StandardCharsets.UTF_8));
                    writer.commitTransaction();
                    commit(writer, value("sweden", HOUR, 3, "study-7"));
                    commit(writer, value("uk", HOUR, 4, Reading.LIVE));
                    commit(writer, value("portugal", HOUR, 5, Reading.LIVE));
                    await(() -> feed.recent().newest() == 2);

                    assertThat(feed.latest("sweden", "sweden", IntervalKind.HOUR))
                            .isEmpty();
                    assertThat(feed.latest("uk", "uk", IntervalKind.HOUR))
                            .extracting(KpiValue::value)
                            .containsExactly(4.0);
                    assertThat(feed.latest("portugal", "portugal", IntervalKind.HOUR))
                            .hasSize(1);
                    assertThat(metrics.counter("plantline.live.malformed").count())
                            .isEqualTo(1);
                }
            }
        }
    }

    @Test
    void whatIsMissingIsNamedUntilItIsThere() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, LoopbackPorts.free());
                KafkaLiveFeed feed = feed(kafka.bootstrap())) {
            await(() -> feed.missing().orElse("").contains("has no topic " + Channels.KPIS));

            kafka.create(new NewTopic(Channels.KPIS, 1, (short) 1));
            await(() -> feed.missing().isEmpty());
            kafka.close();

            await(() -> feed.missing().equals(Optional.of("Kafka at %s does not answer".formatted(kafka.bootstrap()))));
        }
    }

    private KafkaLiveFeed feed(String bootstrap) {
        LiveSettings settings = new LiveSettings(bootstrap, Map.of(), Duration.ofMillis(200));
        return new KafkaLiveFeed(settings, InstantSource.system(), metrics);
    }

    private static KafkaProducer<String, byte[]> writer(EmbeddedKafka kafka) {
        Map<String, Object> properties =
                Map.of("bootstrap.servers", kafka.bootstrap(), "transactional.id", "the-topology");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private static void commit(KafkaProducer<String, byte[]> writer, KpiValue value) {
        writer.beginTransaction();
        write(writer, value);
        writer.commitTransaction();
    }

    private static void write(KafkaProducer<String, byte[]> writer, KpiValue value) {
        write(writer, KpiValueJson.key(value), KpiValueJson.write(value));
    }

    /** What fails to be sent fails the commit. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void write(KafkaProducer<String, byte[]> writer, String key, byte[] bytes) {
        writer.send(new ProducerRecord<>(Channels.KPIS, key, bytes));
    }

    private static KpiValue value(String plant, Instant start, double value, String run) {
        long from = start.toEpochMilli();
        Interval hour = new Interval(IntervalKind.HOUR, from, from + 3_600_000);
        return new KpiValue(
                plant, run, plant, "avg-demand", hour, "kW", value, value, 1.0, 1, 0, 0, Status.FINAL, null);
    }

    /** Waits until it is so, asking again and again. */
    private static void await(BooleanSupplier so) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it is not so after %s", PATIENCE).isLessThan(deadline);
            never.await(20, TimeUnit.MILLISECONDS);
        }
    }
}
