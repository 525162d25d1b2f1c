package io.plantline.dashboards.demo;

import io.plantline.alert.Alert;
import io.plantline.alert.AlertBook;
import io.plantline.alert.AlertDesk;
import io.plantline.alert.AlertPlan;
import io.plantline.alert.Changes;
import io.plantline.alert.Command;
import io.plantline.alert.LinkSigner;
import io.plantline.alert.Silence;
import io.plantline.anomaly.Anomaly;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk whose alerting stands right behind it and obeys at once. */
public final class MemoryDesk implements AlertDesk {
    public static final LinkSigner SIGNER = new LinkSigner("a secret of the stories");

    private final AlertBook book;
    private final InstantSource clock;
    private final Map<String, Alert> alerts = new LinkedHashMap<>();
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final Map<String, Silence> silences = new LinkedHashMap<>();
    private String missing;
    private long version;

    public MemoryDesk(List<Plant> plants, InstantSource clock) {
        this.book = new AlertBook(AlertPlan.STANDARD, plants);
        this.clock = clock;
    }

    /** Tells of an anomaly. */
    public synchronized void hear(Anomaly anomaly) {
        book.hear(anomaly, clock.millis());
        turn();
    }

    /** From now on something is missing, or nothing any more. */
    public synchronized void isMissing(String what) {
        missing = what;
    }

    @Override
    public synchronized void send(Command command) {
        book.obey(command);
        turn();
    }

    private void turn() {
        Changes changes = book.turn(clock.millis());
        version++;
        changes.alerts().forEach((id, alert) -> {
            alerts.put(id, alert.orElseThrow());
            versions.put(id, version);
        });
        changes.silences().forEach((id, silence) -> silences.put(id, silence.orElseThrow()));
        notifyAll();
    }

    @Override
    public synchronized List<Alert> alerts() {
        return alerts.values().stream()
                .sorted(Comparator.comparingLong(Alert::heard).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<Alert> alert(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    @Override
    public synchronized List<Silence> silences() {
        return List.copyOf(silences.values());
    }

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized void awaitChange(long since, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (version <= since && System.nanoTime() < deadline) {
            wait(Math.max(1, patience.toMillis()));
        }
    }

    @Override
    public synchronized List<Alert> changedSince(long since) {
        return alerts.values().stream()
                .filter(alert -> versions.get(alert.id()) > since)
                .toList();
    }

    @Override
    public synchronized Optional<String> missing() {
        return Optional.ofNullable(missing);
    }
}
