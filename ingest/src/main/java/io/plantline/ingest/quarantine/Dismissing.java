package io.plantline.ingest.quarantine;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.RecordWriter;
import io.plantline.model.Resolution;
import io.plantline.plant.Plant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Marks rejections that can never be mended as dismissed, with who said so and why. Their bytes stay where they are, and so
 * does the mark; they are neither listed nor tried any more.
 */
public final class Dismissing {
    private static final int BATCH = 200_000;

    private final KafkaAccess kafka;
    private final Origins origins;
    private final Selection selection;
    private final Resolution.Dismissal dismissal;
    private final InstantSource clock;
    private final List<Resolution> resolutions = new ArrayList<>();
    private long dismissed;

    /** @param plants those whose sources are known, to tell whose a topic is */
    public Dismissing(
            KafkaAccess kafka,
            List<Plant> plants,
            Selection selection,
            Resolution.Dismissal dismissal,
            InstantSource clock) {
        this.kafka = kafka;
        this.origins = new Origins(plants);
        this.selection = selection;
        this.dismissal = dismissal;
        this.clock = clock;
    }

    /** Dismisses all that stands and is meant; tells how many that were. */
    public long run() throws NotReachableException {
        Quarantine quarantine = new Quarantine(kafka);
        quarantine.requireAnswer();
        Optional<String> topic = quarantine.topicId();
        if (topic.isPresent()) {
            try (RecordWriter writer = new RecordWriter(kafka, "plantline-dismiss", clock)) {
                quarantine.read(quarantined -> dismiss(topic.get(), quarantined, writer));
                flush(writer);
            } catch (Undelivered failed) {
                throw failed.told(kafka);
            }
        }
        return dismissed;
    }

    private void dismiss(String topic, Quarantined quarantined, RecordWriter writer) {
        if (!selection.means(quarantined.rejection(), origins.plant(quarantined.rejection()))) {
            return;
        }
        resolutions.add(
                new Resolution(topic, quarantined.partition(), quarantined.offset(), clock.millis(), 0, dismissal));
        if (resolutions.size() >= BATCH) {
            flush(writer);
        }
    }

    private void flush(RecordWriter writer) {
        AwaitedDelivery delivery = new AwaitedDelivery(writer);
        writer.write(resolutions, delivery);
        delivery.await();
        dismissed += resolutions.size();
        resolutions.clear();
    }
}
