package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.dashboards.rejected.RejectedMessages;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.quarantine.Dismissing;
import io.plantline.ingest.quarantine.Overview;
import io.plantline.ingest.quarantine.Overview.Group;
import io.plantline.ingest.quarantine.Overview.Whole;
import io.plantline.ingest.quarantine.Quarantine;
import io.plantline.ingest.quarantine.Retry;
import io.plantline.ingest.quarantine.RetrySummary;
import io.plantline.ingest.quarantine.Selection;
import io.plantline.model.Resolution;
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
    private final AtomicBoolean busy = new AtomicBoolean();
    private final SharedLook<Whole> whole;

    MessageQuarantine(Settings settings, List<Plant> plants, InstantSource clock) {
        this.kafka = Clients.kafka(settings);
        this.futureTolerance = settings.duration(Setting.GATEWAY_FUTURE_TOLERANCE);
        this.plants = plants;
        this.ids = plants.stream().map(Plant::id).collect(Collectors.toSet());
        this.clock = clock;
        this.whole = new SharedLook<>(this::read, FRESH, clock);
    }

    @Override
    public List<Kind> of(String plant) throws Unavailable {
        return standing(group -> plant.equals(group.plant()));
    }

    @Override
    public List<Kind> ofNoPlant() throws Unavailable {
        return standing(group -> isNone(group.plant()));
    }

    @Override
    public List<Dismissed> dismissed(String plant) throws Unavailable {
        return whole.get().dismissed().stream()
                .filter(one -> plant == null ? isNone(one.plant()) : plant.equals(one.plant()))
                .map(one -> new Dismissed(one.reason(), one.by(), one.why(), one.at(), one.count()))
                .toList();
    }

    @Override
    public Optional<Long> dismiss(Dismissal dismissal) throws Unavailable {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            Selection selection = new Selection(
                    Set.of(dismissal.reason()),
                    dismissal.plant().map(Set::of).orElse(Set.of()),
                    Set.of(dismissal.source()),
                    dismissal.until().orElse(Long.MAX_VALUE));
            Resolution.Dismissal said = new Resolution.Dismissal(dismissal.by(), dismissal.why());
            return Optional.of(new Dismissing(kafka, plants, selection, said, clock).run());
        } catch (NotReachableException silent) {
            throw new Unavailable(silent.getMessage(), silent);
        } finally {
            whole.changed();
            busy.set(false);
        }
    }

    @Override
    public Optional<Outcome> retry(Choice choice) throws Unavailable {
        if (!busy.compareAndSet(false, true)) {
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
            whole.changed();
            busy.set(false);
        }
    }

    private boolean isNone(String plant) {
        return plant == null || !ids.contains(plant);
    }

    private List<Kind> standing(Predicate<Group> meant) throws Unavailable {
        return whole.get().standing().stream()
                .filter(meant)
                .map(MessageQuarantine::kind)
                .toList();
    }

    private Whole read() throws Unavailable {
        try {
            return Overview.whole(new Quarantine(kafka), plants, Selection.ALL);
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
