package io.plantline.app.rebuild;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Impact;
import io.plantline.anomaly.Anomaly.Measure;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.app.settings.Settings;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.wire.AnomalyJson;
import io.plantline.wire.Channels;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells on the topic of health that nothing looks for anomalies of plants, and when something does again. */
final class WatchHealth {
    static final String RULE = "watch-ended";

    private static final Logger LOG = LoggerFactory.getLogger(WatchHealth.class);
    private static final double MILLIS = 1_000;

    private final Settings settings;
    private final List<Plant> plants;

    WatchHealth(Settings settings, List<Plant> plants) {
        this.settings = settings;
        this.plants = List.copyOf(plants);
    }

    /**
     * Tells that it has ended.
     *
     * @param since epoch milliseconds
     * @return whether Kafka has taken it
     */
    boolean ended(long since, int code) {
        return tell(
                since,
                since,
                null,
                "The watch over the plant has ended: its process ended with %d at %s. No anomaly is told until it works again; %s"
                        .formatted(code, time(since), "what it misses it makes up for then."));
    }

    /** Tells that it works again; true where Kafka has taken it. */
    boolean worksAgain(long since, long now) {
        return tell(
                since,
                now,
                now,
                "The watch over the plant works again since %s; it had ended at %s.".formatted(time(now), time(since)));
    }

    private boolean tell(long since, long seen, Long end, String sentence) {
        try (Producer<String, byte[]> producer = RulesWriter.producer(settings)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Plant plant : plants) {
                Anomaly anomaly = anomaly(plant, since, seen, end, sentence);
                String key = Channels.healthKey(plant.id(), null, RULE);
                sent.add(producer.send(new ProducerRecord<>(Channels.HEALTH, key, AnomalyJson.write(anomaly))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
            return true;
        } catch (KafkaException | ExecutionException failed) {
            LOG.warn("nobody can be told yet: {} ({})", sentence, failed.getMessage());
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

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
