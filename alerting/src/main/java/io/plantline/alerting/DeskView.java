package io.plantline.alerting;

import io.plantline.alert.Alert;
import io.plantline.alert.Silence;
import io.plantline.wire.AlertJson;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.SilenceJson;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alerts and silences as they stand, and in which order the alerts have changed. */
final class DeskView {
    private static final Logger LOG = LoggerFactory.getLogger(DeskView.class);

    private final Map<String, Change> alerts = new HashMap<>();
    private final Map<String, Silence> silences = new HashMap<>();
    private long version;

    private record Change(long version, Alert alert) {}

    synchronized void take(ConsumerRecord<byte[], byte[]> written) {
        String key = Topic.key(written);
        Map<String, ?> those = written.topic().equals(Channels.ALERTS) ? alerts : silences;
        if (written.value() == null) {
            those.remove(key);
            return;
        }
        try {
            if (written.topic().equals(Channels.ALERTS)) {
                put(key, AlertJson.read(written.value()));
            } else {
                put(key, SilenceJson.read(written.value()));
            }
        } catch (MalformedJson skipped) {
            LOG.warn("{} {} left out: {}", written.topic(), key, skipped.getMessage());
        }
    }

    /** What is read again after an interruption is no change. */
    private void put(String key, Alert alert) {
        Change before = alerts.get(key);
        if (before == null || !before.alert().equals(alert)) {
            version++;
            alerts.put(key, new Change(version, alert));
            notifyAll();
        }
    }

    private void put(String key, Silence silence) {
        if (!silence.equals(silences.put(key, silence))) {
            version++;
            notifyAll();
        }
    }

    synchronized List<Alert> alerts() {
        return alerts.values().stream()
                .map(Change::alert)
                .sorted(Comparator.comparingLong(Alert::heard).reversed().thenComparing(Alert::id))
                .toList();
    }

    synchronized Optional<Alert> alert(String id) {
        return Optional.ofNullable(alerts.get(id)).map(Change::alert);
    }

    synchronized List<Silence> silences() {
        return silences.values().stream()
                .sorted(Comparator.comparingLong(Silence::starts).reversed().thenComparing(Silence::id))
                .toList();
    }

    synchronized long version() {
        return version;
    }

    synchronized void awaitChange(long since, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (version <= since && left > 0) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    synchronized List<Alert> changedSince(long since) {
        return alerts.values().stream()
                .filter(change -> change.version() > since)
                .sorted(Comparator.comparingLong(Change::version))
                .map(Change::alert)
                .toList();
    }
}
