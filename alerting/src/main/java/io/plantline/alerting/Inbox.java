package io.plantline.alerting;

import io.plantline.alert.AlertBook;
import io.plantline.wire.AlertJson;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import io.plantline.wire.CommandJson;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.NotificationJson;
import io.plantline.wire.SilenceJson;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns records into what the book understands; one that cannot be read is left out, counted and named. */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final AlertingMetrics metrics;

    /** Reads one form of JSON. */
    private interface Reader<T> {
        T read(byte[] bytes) throws MalformedJson;
    }

    Inbox(AlertingMetrics metrics) {
        this.metrics = metrics;
    }

    void take(ConsumerRecord<byte[], byte[]> written, AlertBook book, long now) {
        if (written.value() == null) {
            return; // an anomaly that is remembered no longer
        }
        String place = "%s-%d offset %d".formatted(written.topic(), written.partition(), written.offset());
        if (written.topic().equals(Channels.ALERT_COMMANDS)) {
            read(place, written.value(), CommandJson::read, book::obey);
        } else {
            read(place, written.value(), AnomalyJson::read, anomaly -> book.hear(anomaly, now));
        }
    }

    void restore(
            AlertBook book,
            Map<String, byte[]> alerts,
            Map<String, byte[]> silences,
            Map<String, byte[]> notifications) {
        alerts.forEach((key, value) -> read(Channels.ALERTS + ' ' + key, value, AlertJson::read, book::restore));
        silences.forEach((key, value) -> read(Channels.SILENCES + ' ' + key, value, SilenceJson::read, book::restore));
        notifications.forEach(
                (key, value) -> read(Channels.NOTIFICATIONS + ' ' + key, value, NotificationJson::read, book::restore));
    }

    private <T> void read(String place, byte[] bytes, Reader<T> reader, Consumer<T> taker) {
        try {
            taker.accept(reader.read(bytes));
        } catch (MalformedJson skipped) {
            metrics.malformed();
            LOG.warn("{} left out: {}", place, skipped.getMessage());
        }
    }
}
