package io.plantline.app.role;

import io.plantline.app.settings.Settings;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.entry.EntryDesk;
import io.plantline.ingest.entry.EntryRefused;
import io.plantline.ingest.entry.EntryWriter;
import io.plantline.ingest.entry.HandEntry;
import io.plantline.ingest.entry.Trail;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lends the dashboards the desk where readings are entered by hand, and the trail they leave on Kafka. */
final class EnteredByHand implements HandEntries {
    private final KafkaAccess kafka;
    private final Map<String, EntryDesk> desks;
    private final InstantSource clock;

    EnteredByHand(Settings settings, List<Plant> plants, InstantSource clock) {
        this.kafka = Clients.kafka(settings);
        this.desks = plants.stream().collect(Collectors.toMap(Plant::id, plant -> new EntryDesk(plant, clock)));
        this.clock = clock;
    }

    @Override
    public List<Entry> of(String plant) throws Unavailable {
        return trail(plant).steps().stream()
                .map(step -> new Entry(step.reading(), step.stands()))
                .toList();
    }

    /** One at a time, so that of two corrections the one that comes later has the higher sequence. */
    @Override
    public synchronized Reading enter(Wanted wanted) throws Wrong, Unavailable {
        reading(wanted, clock.millis()); // what is wrong is told whether or not Kafka is there
        Reading reading = reading(wanted, trail(wanted.plant()).nextSequence(clock.millis()));
        try {
            new EntryWriter(kafka).write(List.of(reading));
        } catch (NotReachableException silent) {
            throw new Unavailable(silent.getMessage(), silent);
        }
        return reading;
    }

    private Reading reading(Wanted wanted, long sequence) throws Wrong {
        HandEntry entry =
                new HandEntry(wanted.meter(), wanted.time(), wanted.value(), wanted.unit(), wanted.by(), wanted.note());
        try {
            return desks.get(wanted.plant()).reading(entry, sequence);
        } catch (EntryRefused refused) {
            throw new Wrong(refused.field(), refused.getMessage());
        }
    }

    private Trail trail(String plant) throws Unavailable {
        try {
            return Trail.of(kafka, plant);
        } catch (NotReachableException silent) {
            throw new Unavailable(silent.getMessage(), silent);
        }
    }
}
