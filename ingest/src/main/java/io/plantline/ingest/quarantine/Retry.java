package io.plantline.ingest.quarantine;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.Delivery;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.ingest.payload.Decoded;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import io.plantline.model.Rejection.Reason;
import io.plantline.model.Resolution;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts rejections through again. Readings are written in event-time order, as far as they were rejected within so many
 * messages of each other; only when Kafka has them are their rejections marked as done with. Killed in between, it
 * writes the same readings once more when it is started again, and they count once, as all readings do.
 */
public final class Retry {
    private static final int BATCH = 200_000;

    private final KafkaAccess kafka;
    private final Origins origins;
    private final SecondLook look;
    private final Selection selection;
    private final InstantSource clock;
    private final boolean confirmed;
    private final int batch;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Resolution> resolutions = new ArrayList<>();
    private final Map<Reason, Long> stillWrong = new EnumMap<>(Reason.class);
    private long considered;
    private long resolved;
    private long written;
    private long judgedAnew;
    private long notOurs;

    /**
     * A retry, to be run once.
     *
     * @param plants the plants as their files are now
     * @param futureTolerance how far ahead of its arrival a reading may lie
     * @param confirmed true where somebody says that what was held for its scale is as the meters meant it
     */
    public Retry(
            KafkaAccess kafka,
            List<Plant> plants,
            Selection selection,
            Duration futureTolerance,
            boolean confirmed,
            InstantSource clock) {
        this(kafka, plants, selection, futureTolerance, confirmed, clock, BATCH);
    }

    /** @param batch how many readings and marks are written at a time */
    Retry(
            KafkaAccess kafka,
            List<Plant> plants,
            Selection selection,
            Duration futureTolerance,
            boolean confirmed,
            InstantSource clock,
            int batch) {
        this.kafka = kafka;
        this.origins = new Origins(plants);
        this.look = new SecondLook(plants, futureTolerance);
        this.selection = selection;
        this.confirmed = confirmed;
        this.clock = clock;
        this.batch = batch;
    }

    /** Tries all that stands and is meant. */
    public RetrySummary run() throws NotReachableException {
        Quarantine quarantine = new Quarantine(kafka);
        quarantine.requireAnswer();
        Optional<String> topic = quarantine.topicId();
        if (topic.isPresent()) {
            try (RecordWriter writer = new RecordWriter(kafka, "plantline-retry", clock)) {
                quarantine.introductions(look::introduce);
                quarantine.read(quarantined -> attempt(topic.get(), quarantined, writer));
                flush(writer);
            } catch (Undelivered failed) {
                throw failed.told(kafka);
            }
        }
        return new RetrySummary(considered, resolved, written, judgedAnew, stillWrong, notOurs);
    }

    private void attempt(String topic, Quarantined quarantined, RecordWriter writer) {
        Rejection rejection = quarantined.rejection();
        if (!selection.means(rejection, origins.plant(rejection))) {
            return;
        }
        considered++;
        Optional<Decoded> decoded = look.at(rejection);
        if (decoded.isEmpty()) {
            notOurs++;
            return;
        }
        boolean held = rejection.reason() == Reason.SCALE_SUSPECT;
        decoded.get().readings().forEach(reading -> readings.add(held ? again(reading) : reading));
        List<Rejection> again = decoded.get().rejections();
        if (again.isEmpty()) {
            resolutions.add(new Resolution(
                    topic,
                    quarantined.partition(),
                    quarantined.offset(),
                    clock.millis(),
                    decoded.get().readings().size()));
            judgedAnew += held && !confirmed ? 1 : 0;
        } else {
            stillWrong.merge(again.get(0).reason(), 1L, Long::sum);
        }
        if (readings.size() + resolutions.size() >= batch) {
            flush(writer);
        }
    }

    private Reading again(Reading held) {
        return confirmed ? held.asConfirmed() : held.asRetried();
    }

    private void flush(RecordWriter writer) {
        readings.sort(Comparator.comparingLong(Reading::time));
        deliver(writer, delivery -> writer.write(readings, List.of(), delivery));
        deliver(writer, delivery -> writer.write(resolutions, delivery));
        written += readings.size();
        resolved += resolutions.size();
        readings.clear();
        resolutions.clear();
    }

    private static void deliver(RecordWriter writer, Consumer<Delivery> write) {
        AwaitedDelivery delivery = new AwaitedDelivery(writer);
        write.accept(delivery);
        delivery.await();
    }
}
