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
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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

    private Publication(Settings settings) {
        Map<String, Object> config = new HashMap<>(Clients.kafkaProperties(settings));
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTION);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_MILLIS);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Returns when Kafka has all of it. */
    public static void of(Path restatement, Settings settings) throws Refusal, IOException {
        try (Publication publication = new Publication(settings)) {
            publication.publish(restatement);
        } catch (ProducerFencedException other) {
            throw Refusal.wrongInput("another publication has begun; nothing of this one is published, begin it again");
        } catch (KafkaException silent) {
            throw Refusal.unreachable("Kafka at %s does not take what is to be published, and has none of it: %s"
                    .formatted(settings.text(Setting.KAFKA_BOOTSTRAP), silent.getMessage()));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails where one of them has
    private void publish(Path restatement) throws Refusal, IOException {
        producer.initTransactions();
        producer.beginTransaction();
        try (BufferedReader lines = Files.newBufferedReader(restatement)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                KpiValue value = value(restatement, number, line);
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
