package io.plantline.app.role;

import io.plantline.alert.Alert;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.plant.Plant;
import io.plantline.wire.Channels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices on Kafka that the job which watches for anomalies reads on no more while readings keep coming, wherever it was
 * started, and that it does again. Where none was ever started nobody misses it.
 */
final class WatchLook implements AutoCloseable {
    /** The consumer group of the job; what it has read it commits with each checkpoint. */
    static final String GROUP = "plantline-anomalies";

    private static final Logger LOG = LoggerFactory.getLogger(WatchLook.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final Settings settings;
    private final List<Plant> plants;
    private final Supplier<Collection<Alert>> alerts;
    private final InstantSource clock;
    private final WatchHealth health;
    private final Progress progress;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch-look");
        thread.setDaemon(true);
        return thread;
    });

    /** @param alerts as they stand: what is open is not told again */
    WatchLook(Settings settings, List<Plant> plants, Supplier<Collection<Alert>> alerts, InstantSource clock) {
        this.settings = settings;
        this.plants = List.copyOf(plants);
        this.alerts = alerts;
        this.clock = clock;
        this.health = new WatchHealth(settings, plants);
        this.progress = new Progress(settings.duration(Setting.ALERTING_WATCH_PATIENCE));
    }

    /** Starts to look. */
    static WatchLook start(
            Settings settings, List<Plant> plants, Supplier<Collection<Alert>> alerts, InstantSource clock) {
        WatchLook look = new WatchLook(settings, plants, alerts, clock);
        ScheduledFuture<?> unused = look.later.scheduleWithFixedDelay(
                look::tried, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        return look;
    }

    private void tried() {
        try {
            look();
        } catch (RuntimeException bug) {
            LOG.error("nobody looks whether the watch over the plants works any more", bug);
            throw bug;
        }
    }

    void look() {
        try (Admin admin = Admin.create(Clients.kafkaProperties(settings))) {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            admin.describeTopics(List.of(Channels.READINGS))
                    .allTopicNames()
                    .get()
                    .get(Channels.READINGS)
                    .partitions()
                    .forEach(each -> partitions.put(
                            new TopicPartition(Channels.READINGS, each.partition()), OffsetSpec.latest()));
            OptionalLong read = sum(admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get());
            long written = admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(each -> each.offset())
                    .sum();
            tell(progress.see(read, written, clock.millis()));
        } catch (KafkaException | ExecutionException away) {
            LOG.debug("whether the watch over the plants works cannot be seen", away);
            progress.interrupted();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static OptionalLong sum(Map<TopicPartition, OffsetAndMetadata> committed) {
        List<Long> offsets = committed.entrySet().stream()
                .filter(each -> each.getKey().topic().equals(Channels.READINGS) && each.getValue() != null)
                .map(each -> each.getValue().offset())
                .toList();
        return offsets.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(offsets.stream().mapToLong(Long::longValue).sum());
    }

    private void tell(Progress.News news) {
        long now = clock.millis();
        Map<String, Long> open = open();
        switch (news) {
            case NOTHING -> {}
            case STANDS_STILL ->
                plants.stream()
                        .filter(plant -> !open.containsKey(plant.id()))
                        .forEach(plant -> health.standsStill(plant, progress.since(), now));
            case GOES_ON -> ofOpen(open, (plant, since) -> health.worksAgain(plant, since, now));
            case FORGOTTEN -> ofOpen(open, (plant, since) -> health.forgotten(plant, since, now));
        }
    }

    private void ofOpen(Map<String, Long> open, ObjLongConsumer<Plant> told) {
        plants.stream()
                .filter(plant -> open.containsKey(plant.id()))
                .forEach(plant -> told.accept(plant, open.get(plant.id())));
    }

    /** Since when the watch over which plants is said to have ended. */
    private Map<String, Long> open() {
        return alerts.get().stream()
                .filter(alert -> alert.isOpen() && alert.anomaly().rule().equals(WatchHealth.RULE))
                .collect(Collectors.toMap(
                        alert -> alert.anomaly().plant(),
                        alert -> alert.anomaly().start(),
                        Math::max));
    }

    @Override
    public void close() {
        later.shutdownNow();
    }
}
