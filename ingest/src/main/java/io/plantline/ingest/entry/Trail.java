package io.plantline.ingest.entry;

import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.KafkaProbe;
import io.plantline.ingest.delivery.TopicScan;
import io.plantline.model.Reading;
import io.plantline.wire.Channels;
import io.plantline.wire.MalformedJson;
import io.plantline.wire.ReadingJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that was ever entered by hand for a plant: who wrote what, when, and what counts. */
public final class Trail {
    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);

    private final List<Step> steps;

    /**
     * One entry.
     *
     * @param stands true where no later entry for the same meter and time took its place
     */
    public record Step(Reading reading, boolean stands) {}

    private Trail(List<Reading> entries) {
        Map<String, Long> newest = new HashMap<>();
        entries.forEach(entry -> newest.merge(place(entry), entry.sequence(), Math::max));
        this.steps = entries.stream()
                .sorted(Comparator.comparing(Reading::meter)
                        .thenComparingLong(Reading::time)
                        .thenComparingLong(Reading::sequence))
                .map(entry -> new Step(entry, newest.get(place(entry)) == entry.sequence()))
                .toList();
    }

    /** Reads the trail of a plant. */
    public static Trail of(KafkaAccess kafka, String plant) throws NotReachableException {
        KafkaProbe.requireAnswer(kafka);
        List<Reading> entries = new ArrayList<>();
        try {
            new TopicScan(kafka).read(Channels.ENTRIES, record -> {
                try {
                    Reading entry = ReadingJson.read(record.value());
                    if (entry.plant().equals(plant) && entry.entered() != null) {
                        entries.add(entry);
                    }
                } catch (MalformedJson malformed) {
                    LOG.warn("{} offset {} is left out: {}", record.topic(), record.offset(), malformed.getMessage());
                }
            });
        } catch (KafkaException silent) {
            throw new NotReachableException("entries cannot be read from %s: %s".formatted(kafka, silent), silent);
        }
        return new Trail(entries);
    }

    /** By meter, then by the time read, then in the order they were entered. */
    public List<Step> steps() {
        return steps;
    }

    /** A sequence above every other, so that what is entered now takes the place of what was entered before. */
    public long nextSequence(long now) {
        long last = steps.stream()
                .mapToLong(step -> step.reading().sequence())
                .max()
                .orElse(-1);
        return Math.max(now, last + 1);
    }

    private static String place(Reading entry) {
        return entry.meter() + '\0' + entry.time();
    }
}
