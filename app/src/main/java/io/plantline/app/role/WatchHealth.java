package io.plantline.app.role;

import io.plantline.alert.AlertedRules;
import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Impact;
import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.anomaly.WallClock;
import io.plantline.app.settings.Settings;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells on the topic of health that nothing looks for anomalies of plants, and when something does again. */
public final class WatchHealth {
    static final String RULE = AlertedRules.WATCH_ENDED;

    private static final Logger LOG = LoggerFactory.getLogger(WatchHealth.class);
    private static final double MILLIS = 1_000;

    private final Settings settings;
    private final List<Plant> plants;

    public WatchHealth(Settings settings, List<Plant> plants) {
        this.settings = settings;
        this.plants = List.copyOf(plants);
    }

    /**
     * Tells that its process has ended.
     *
     * @param since epoch milliseconds
     * @return whether Kafka has taken it
     */
    public boolean ended(long since, int code) {
        return tell(
                plants,
                since,
                since,
                null,
                plant ->
                        ("The watch over the plant has ended: its process ended with %d at %s. No anomaly is told until it"
                                        + " works again; what it misses it makes up for then.")
                                .formatted(code, time(since, plant)));
    }

    /** Tells that it works again; true where Kafka has taken it. */
    public boolean worksAgain(long since, long now) {
        return tell(plants, since, now, now, plant -> again(plant, since, now));
    }

    /** The same of one plant. */
    boolean worksAgain(Plant plant, long since, long now) {
        return tell(List.of(plant), since, now, now, of -> again(of, since, now));
    }

    /** Tells that it reads no more, wherever it was started. */
    boolean standsStill(Plant plant, long since, long now) {
        return tell(
                List.of(plant),
                since,
                now,
                null,
                of ->
                        ("The watch over the plant has read nothing since %s, although readings keep coming. No anomaly is told"
                                        + " until it works again: start 'plantline job anomalies', which makes up for what it missed, or"
                                        + " delete the Kafka group %s if nobody is to look for anomalies.")
                                .formatted(time(since, of), WatchLook.GROUP));
    }

    /** Tells that nobody waits for it any more. */
    boolean forgotten(Plant plant, long since, long now) {
        return tell(
                List.of(plant),
                since,
                now,
                now,
                of ->
                        "The watch over the plant, which had ended at %s, is not waited for any more: its Kafka group is gone since %s."
                                .formatted(time(since, of), time(now, of)));
    }

    private static String again(Plant plant, long since, long now) {
        return "The watch over the plant works again since %s; it had ended at %s."
                .formatted(time(now, plant), time(since, plant));
    }

    private boolean tell(List<Plant> of, long since, long seen, Long end, Function<Plant, String> sentence) {
        try (Producer<String, byte[]> producer = Clients.producer(settings)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Plant plant : of) {
                Anomaly anomaly = anomaly(plant, since, seen, end, sentence.apply(plant));
                String key = Channels.healthKey(plant.id(), null, RULE);
                sent.add(producer.send(new ProducerRecord<>(Channels.HEALTH, key, AnomalyJson.write(anomaly))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
            return true;
        } catch (KafkaException | ExecutionException failed) {
            LOG.warn(
                    "nobody can be told yet of the watch over {}: {}",
                    of.stream().map(Plant::id).toList(),
                    failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Anomaly anomaly(Plant plant, long since, long seen, Long end, String sentence) {
        return new Anomaly(
                plant.id(),
                Reading.LIVE,
                plant.whole().id(),
                null,
                RULE,
                Severity.CRITICAL,
                since,
                seen,
                end,
                end == null ? 0 : 1,
                new Measure((seen - since) / MILLIS, 0.0, "s"),
                1,
                Impact.unknown("what nobody looks for is not known"),
                sentence);
    }

    private static String time(long millis, Plant plant) {
        return WallClock.time(millis, plant.zone());
    }
}
