package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.kpi.KpiValue;
import io.plantline.wire.Channels;
import io.plantline.wire.KpiValueJson;
import io.plantline.wire.MalformedJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts a restatement where the live path puts its values, behind what stands there: all of it in one transaction, or
 * nothing. There is one at a time: the next ends what one that was killed has left open.
 */
public final class Publication implements AutoCloseable {
    /** The id of the transaction, the same for all. */
    static final String TRANSACTION = "plantline-rebuild-publish";

    private static final int PATIENCE_MILLIS = 30_000;
    /** Until one that was killed is given up, nobody hears of what comes after it. */
    private static final int LONGEST_MILLIS = 120_000;

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;
    private int values;
    private Instant begun = Instant.MAX;

    private Publication(Settings settings, InstantSource clock) {
        Map<String, Object> config = new HashMap<>(Clients.kafkaProperties(settings));
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTION);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_MILLIS);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.clock = clock;
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when Kafka has all of it. */
    public static void of(Path restatement, Settings settings, InstantSource clock) throws Refusal, IOException {
        try (Publication publication = new Publication(settings, clock)) {
            try {
                publication.publish(restatement);
            } catch (KafkaException failed) {
                throw publication.refusal(failed, settings.text(Setting.KAFKA_BOOTSTRAP));
            }
        } catch (KafkaException silent) {
            throw Refusal.unreachable("Kafka at %s does not take what is to be published: %s"
                    .formatted(settings.text(Setting.KAFKA_BOOTSTRAP), silent.getMessage()));
        }
    }

    private Refusal refusal(KafkaException failed, String kafka) {
        if (isShutOut(failed)) {
            Duration took = begun.equals(Instant.MAX) ? Duration.ZERO : Duration.between(begun, clock.instant());
            return Refusal.wrongInput(shutOut(values, took));
        }
        return Refusal.unreachable("Kafka at %s does not take what is to be published, and has none of it: %s"
                .formatted(kafka, failed.getMessage()));
    }

    /** Kafka says the same of one that took too long and of one that another has ended. */
    static boolean isShutOut(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** Why one that had come to so many values was shut out after so long. */
    static String shutOut(int values, Duration took) {
        return took.toMillis() < LONGEST_MILLIS
                ? "another publication has begun; nothing of this one is published, begin it again"
                : "nothing is published: after %,d values and %,d s Kafka has given this publication up, it takes %,d s at most; publish a part at a time, with --from, --to and --interval"
                        .formatted(values, took.toSeconds(), LONGEST_MILLIS / 1000);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails where one of them has
    private void publish(Path restatement) throws Refusal, IOException {
        producer.initTransactions();
        producer.beginTransaction();
        begun = clock.instant();
        try (BufferedReader lines = Files.newBufferedReader(restatement)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                values++;
                KpiValue value = value(restatement, values, line);
                producer.send(new ProducerRecord<>(Channels.KPIS, KpiValueJson.key(value), KpiValueJson.write(value)));
            }
        }
        producer.commitTransaction();
    }

    private static KpiValue value(Path restatement, int number, String line) throws Refusal {
        try {
            return KpiValueJson.read(line.substring(line.indexOf('\t') + 1).getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJson broken) {
            throw Refusal.wrongInput(
                    "%s:%d: %s; nothing is published, begin again".formatted(restatement, number, broken.getMessage()));
        }
    }

    /** What is not committed by now is given up. */
    @Override
    public void close() {
        producer.close(Duration.ofMillis(PATIENCE_MILLIS));
    }
}
