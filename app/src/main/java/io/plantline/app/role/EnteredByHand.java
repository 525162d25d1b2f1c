package io.plantline.app.role;

import io.plantline.app.settings.Settings;
import io.plantline.dashboards.entries.HandEntries;
import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.decision.AdviceSaid;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.entry.EntryDesk;
import io.plantline.ingest.entry.EntryRefused;
import io.plantline.ingest.entry.EntryWriter;
import io.plantline.ingest.entry.HandEntry;
import io.plantline.ingest.entry.NotKnownException;
import io.plantline.ingest.entry.Trail;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Lends the dashboards the desk where readings are entered by hand, and the trail they leave on Kafka. */
final class EnteredByHand implements HandEntries {
    /** All that was ever entered is read to show it; whoever looks again at once is told the same. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final KafkaAccess kafka;
    private final Map<String, OfPlant> desks;
    private final InstantSource clock;

    /** Of one plant; people enter there one at a time. */
    private record OfPlant(EntryDesk desk, SharedLook<Trail> trail, ReentrantLock entering) {}

    EnteredByHand(Settings settings, List<Plant> plants, InstantSource clock) {
        this.kafka = Clients.kafka(settings);
        this.clock = clock;
        this.desks = plants.stream().collect(Collectors.toMap(Plant::id, this::ofPlant));
    }

    private OfPlant ofPlant(Plant plant) {
        return new OfPlant(
                new EntryDesk(plant, clock),
                new SharedLook<>(() -> shown(plant.id()), FRESH, clock),
                new ReentrantLock());
    }

    @Override
    public List<Entry> of(String plant) throws Unavailable {
        try {
            return desks.get(plant).trail().get().steps().stream()
                    .map(step -> new Entry(step.reading(), step.stands()))
                    .toList();
        } catch (RejectedMessages.Unavailable silent) {
            throw new Unavailable(silent.getMessage(), silent);
        }
    }

    /** One at a time in a plant, so that of two corrections the one that comes later has the higher sequence. */
    @Override
    public Reading enter(Wanted wanted) throws Wrong, Unavailable {
        reading(wanted, clock.millis()); // what is wrong is told whether or not Kafka is there
        OfPlant there = desks.get(wanted.plant());
        there.entering().lock();
        try {
            Reading reading = reading(wanted, Trail.of(kafka, wanted.plant()).nextSequence(clock.millis()));
            new EntryWriter(kafka).write(List.of(reading));
            return reading;
        } catch (NotReachableException silent) {
            throw new Unavailable(silent.getMessage(), silent instanceof NotKnownException, silent);
        } finally {
            there.trail().changed();
            there.entering().unlock();
        }
    }

    @Override
    public void enter(String plant, List<Wanted> wanted, List<AdviceSaid> said) throws Wrong, Unavailable {
        readings(wanted, clock.millis());
        OfPlant there = desks.get(plant);
        there.entering().lock();
        try {
            long next = wanted.isEmpty() ? 0 : Trail.of(kafka, plant).nextSequence(clock.millis());
            new EntryWriter(kafka).write(readings(wanted, next), said);
        } catch (NotReachableException silent) {
            throw new Unavailable(silent.getMessage(), silent instanceof NotKnownException, silent);
        } finally {
            there.trail().changed();
            there.entering().unlock();
        }
    }

    private List<Reading> readings(List<Wanted> wanted, long first) throws Wrong {
        List<Reading> readings = new ArrayList<>();
        for (Wanted each : wanted) {
            readings.add(reading(each, first + readings.size()));
        }
        return readings;
    }

    private Reading reading(Wanted wanted, long sequence) throws Wrong {
        HandEntry entry =
                new HandEntry(wanted.meter(), wanted.time(), wanted.value(), wanted.unit(), wanted.by(), wanted.note());
        try {
            return desks.get(wanted.plant()).desk().reading(entry, sequence);
        } catch (EntryRefused refused) {
            throw refused.sentence()
                    .map(sentence -> new Wrong(refused.field(), sentence))
                    .orElseGet(() -> new Wrong(refused.field(), refused.reason().orElseThrow(), refused.getMessage()));
        }
    }

    private Trail shown(String plant) throws RejectedMessages.Unavailable {
        try {
            return Trail.of(kafka, plant);
        } catch (NotReachableException silent) {
            throw new RejectedMessages.Unavailable(silent.getMessage(), silent);
        }
    }
}
