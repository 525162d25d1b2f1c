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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier replaced;
    private final InstantSource clock;
    private final WatchHealth health;
    private final Progress progress;
    private final Set<Plant> untold = new HashSet<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "watch-look");
        thread.setDaemon(true);
        return thread;
    });
    private Progress.News news = Progress.News.NOTHING;
    private long newsSince;
    private Set<String> openBefore = Set.of();
    private boolean blind;

    /**
     * Looks when it is told to.
     *
     * @param alerts as they stand: what is open is not told again
     * @param replaced whether another alerting has taken over, which looks for itself
     */
    WatchLook(
            Settings settings,
            List<Plant> plants,
            Supplier<Collection<Alert>> alerts,
            BooleanSupplier replaced,
            InstantSource clock) {
        this.settings = settings;
        this.plants = List.copyOf(plants);
        this.alerts = alerts;
        this.replaced = replaced;
        this.clock = clock;
        this.health = new WatchHealth(settings, plants);
        this.progress = new Progress(settings.duration(Setting.ALERTING_WATCH_PATIENCE));
    }

    /** Starts to look. */
    static WatchLook start(
            Settings settings,
            List<Plant> plants,
            Supplier<Collection<Alert>> alerts,
            BooleanSupplier replaced,
            InstantSource clock) {
        WatchLook look = new WatchLook(settings, plants, alerts, replaced, clock);
        ScheduledFuture<?> unused = look.later.scheduleWithFixedDelay(
                look::tried, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        return look;
    }

    private void tried() {
        try {
            if (replaced.getAsBoolean()) {
                later.shutdown();
            } else {
                look();
            }
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
            blind = false;
            seen(read, written);
        } catch (KafkaException | ExecutionException away) {
            away(away);
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

    /** Says so once: a right that is missing on Kafka does not come by itself. */
    private void away(Exception why) {
        if (!blind) {
            LOG.warn("whether the watch over the plants works cannot be seen: {}", why.getMessage());
        }
        LOG.debug("whether the watch over the plants works cannot be seen", why);
        blind = true;
        progress.interrupted();
    }

    private void seen(OptionalLong read, long written) {
        Map<String, Long> open = open();
        if (!openBefore.containsAll(open.keySet())) {
            progress.doubted();
        }
        openBefore = open.keySet();
        Progress.News latest = progress.see(read, written, clock.millis());
        if (latest != Progress.News.NOTHING) {
            news = latest;
            newsSince = progress.since();
            untold.addAll(plants);
        }
        untold.removeIf(plant -> isTold(plant, open.get(plant.id())));
    }

    /**
     * Tells what there is to tell of a plant.
     *
     * @param since when its watch is said to have ended, null where it is not
     * @return false where Kafka has not taken it, and it is to be told again
     */
    private boolean isTold(Plant plant, Long since) {
        long now = clock.millis();
        return switch (news) {
            case NOTHING -> true;
            case STANDS_STILL -> since != null || health.standsStill(plant, newsSince, now);
            case GOES_ON -> since == null || health.worksAgain(plant, since, now);
            case FORGOTTEN -> since == null || health.forgotten(plant, since, now);
        };
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
