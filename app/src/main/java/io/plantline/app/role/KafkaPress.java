package io.plantline.app.role;

import io.plantline.dashboards.advice.AdvicePress;
import io.plantline.decision.AdviceSaid;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.wire.AdviceJson;
import io.plantline.wire.Channels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes advice and what is said of it on the topic, on the partition of the plant; people press seldom, so that each time a producer of its own does. */
record KafkaPress(KafkaAccess kafka) implements AdvicePress {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String ANSWER_AGAIN = "It was not kept: answer again once it is.";
    private static final String LOOK_AGAIN =
            "It is not known whether it was kept: look again once it is, and answer only if no answer stands there.";

    @Override
    public void publish(List<AdviceSaid> said) throws Unavailable {
        Map<String, Object> config = new HashMap<>(kafka.properties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            int partitions = producer.partitionsFor(Channels.ADVICE).size();
            for (AdviceSaid each : said) { // one after the other: an answer never stands before its advice
                acknowledged(producer, partitions, each);
            }
        } catch (ExecutionException refused) {
            throw unavailable(refused.getCause(), refused.getCause() instanceof RetriableException);
        } catch (KafkaException failed) {
            throw unavailable(failed, false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable(
                    "stopped while writing to topic %s of %s".formatted(Channels.ADVICE, kafka), true, stopped);
        }
    }

    private static void acknowledged(KafkaProducer<byte[], byte[]> producer, int partitions, AdviceSaid said)
            throws ExecutionException, InterruptedException {
        int partition = Channels.partitionOf(AdviceSaid.plantOf(said.id()), partitions);
        byte[] key = said.id().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Channels.ADVICE, partition, key, AdviceJson.write(said)))
                .get();
    }

    /** A producer that cannot even be made hides why in its cause; what was sent and not refused for good may be there. */
    private Unavailable unavailable(Throwable failed, boolean mayBeKept) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why =
                Objects.requireNonNullElse(root.getMessage(), root.getClass().getSimpleName());
        return new Unavailable(
                "topic %s of %s acknowledged nothing: %s. Is the broker up, and may we write to the topic? %s"
                        .formatted(Channels.ADVICE, kafka, why, mayBeKept ? LOOK_AGAIN : ANSWER_AGAIN),
                mayBeKept,
                failed);
    }
}
