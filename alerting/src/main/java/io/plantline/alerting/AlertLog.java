package io.plantline.alerting;

import io.plantline.alert.AlertBook;
import io.plantline.alert.Changes;
import io.plantline.wire.AlertJson;
import io.plantline.wire.Channels;
import io.plantline.wire.NotificationJson;
import io.plantline.wire.SilenceJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What alerting reads and keeps, in Kafka. What was read and what followed from it are one transaction, so a process that
 * is killed at any moment neither loses an anomaly nor hears it twice. Only the process that opened it last can write.
 */
final class AlertLog implements AutoCloseable {
    private static final List<String> INPUTS = List.of(Channels.ANOMALIES, Channels.HEALTH, Channels.ALERT_COMMANDS);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final AlertingSettings settings;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Inbox inbox;
    private final Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();

    private AlertLog(AlertingSettings settings, AlertingMetrics metrics) {
        this.settings = settings;
        this.inbox = new Inbox(metrics);
        this.producer = producer(settings);
        this.consumer = Topic.consumer(settings, AlertingSettings.NAME);
    }

    /** Takes over from whoever had it open. */
    static AlertLog open(AlertingSettings settings, AlertingMetrics metrics) {
        AlertLog log = new AlertLog(settings, metrics);
        try {
            log.producer.initTransactions();
            log.consumer.assign(INPUTS.stream()
                    .flatMap(topic -> Topic.partitions(log.consumer, topic).stream())
                    .toList());
            return log;
        } catch (RuntimeException failed) {
            log.close();
            throw failed;
        }
    }

    /** Fills the book with what was kept. */
    void restore(AlertBook book) {
        inbox.restore(
                book,
                Topic.latest(settings, Channels.ALERTS),
                Topic.latest(settings, Channels.SILENCES),
                Topic.latest(settings, Channels.NOTIFICATIONS));
    }

    /** Lets the book hear what has come, waiting for it a little; true where something has. */
    boolean read(AlertBook book, long now, Duration patience) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
        for (ConsumerRecord<byte[], byte[]> written : records) {
            inbox.take(written, book, now);
        }
        records.nextOffsets().forEach((partition, next) -> read.put(partition, new OffsetAndMetadata(next.offset())));
        return !records.isEmpty();
    }

    /** Keeps what followed from all that was read, in one. */
    void keep(Changes changes) {
        if (changes.isEmpty() && read.isEmpty()) {
            return;
        }
        producer.beginTransaction();
        send(Channels.ALERTS, changes.alerts(), AlertJson::write);
        send(Channels.SILENCES, changes.silences(), SilenceJson::write);
        send(Channels.NOTIFICATIONS, changes.notifications(), NotificationJson::write);
        if (!read.isEmpty()) {
            producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
        }
        producer.commitTransaction();
        read.clear();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails where one of these did
    private <T> void send(String topic, Map<String, Optional<T>> changes, Function<T, byte[]> json) {
        changes.forEach((key, value) ->
                producer.send(new ProducerRecord<>(topic, key, value.map(json).orElse(null))));
    }

    /** Whatever is under way is given up: it is read again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close(CloseOptions.timeout(FAREWELL));
    }

    private static KafkaProducer<String, byte[]> producer(AlertingSettings settings) {
        Map<String, Object> properties = settings.kafka();
        properties.put("transactional.id", AlertingSettings.NAME);
        properties.put("client.id", AlertingSettings.NAME);
        properties.put("max.block.ms", 15_000);
        properties.put("compression.type", "lz4");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }
}
