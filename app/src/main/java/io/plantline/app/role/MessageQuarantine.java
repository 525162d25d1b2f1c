package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.quarantine.Overview;
import io.plantline.ingest.quarantine.Overview.Group;
import io.plantline.ingest.quarantine.Quarantine;
import io.plantline.ingest.quarantine.Retry;
import io.plantline.ingest.quarantine.RetrySummary;
import io.plantline.ingest.quarantine.Selection;
import io.plantline.plant.Plant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lends the dashboards the quarantine: what stands rejected on Kafka, and the retry. */
final class MessageQuarantine implements RejectedMessages {
    /** All of the quarantine is read to count it; whoever looks again at once is told the same. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final KafkaAccess kafka;
    private final Duration futureTolerance;
    private final List<Plant> plants;
    private final Set<String> ids;
    private final InstantSource clock;
    private final AtomicBoolean retrying = new AtomicBoolean();
    private final SharedLook<List<Group>> groups;

    MessageQuarantine(Settings settings, List<Plant> plants, InstantSource clock) {
        this.kafka = Clients.kafka(settings);
        this.futureTolerance = settings.duration(Setting.GATEWAY_FUTURE_TOLERANCE);
        this.plants = plants;
        this.ids = plants.stream().map(Plant::id).collect(Collectors.toSet());
        this.clock = clock;
        this.groups = new SharedLook<>(this::read, FRESH, clock);
    }

    @Override
    public List<Kind> of(String plant) throws Unavailable {
        return standing(group -> plant.equals(group.plant()));
    }

    @Override
    public List<Kind> ofNoPlant() throws Unavailable {
        return standing(group -> group.plant() == null || !ids.contains(group.plant()));
    }

    @Override
    public Optional<Outcome> retry(Choice choice) throws Unavailable {
        if (!retrying.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            Selection selection = new Selection(
                    choice.reason().map(Set::of).orElse(Set.of()),
                    Set.of(choice.plant()),
                    choice.source().map(Set::of).orElse(Set.of()));
            RetrySummary summary =
                    new Retry(kafka, plants, selection, futureTolerance, choice.confirmed(), clock).run();
            return Optional.of(new Outcome(
                    summary.considered(),
                    summary.resolved(),
                    summary.readings(),
                    summary.judgedAnew(),
                    summary.stillWrong(),
                    summary.notOurs()));
        } catch (NotReachableException silent) {
            throw new Unavailable(silent.getMessage(), silent);
        } finally {
            groups.changed();
            retrying.set(false);
        }
    }

    private List<Kind> standing(Predicate<Group> meant) throws Unavailable {
        return groups.get().stream().filter(meant).map(MessageQuarantine::kind).toList();
    }

    private List<Group> read() throws Unavailable {
        try {
            return Overview.of(new Quarantine(kafka), plants, Selection.ALL);
        } catch (NotReachableException silent) {
            throw new Unavailable(silent.getMessage(), silent);
        }
    }

    private static Kind kind(Group group) {
        return new Kind(
                group.reason(),
                group.topic(),
                group.count(),
                group.first(),
                group.last(),
                group.detail(),
                group.sample());
    }
}
