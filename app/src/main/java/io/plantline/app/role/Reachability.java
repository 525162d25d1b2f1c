package io.plantline.app.role;

import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at start for what the roles need, for a bounded time. */
public final class Reachability {
    private static final Logger LOG = LoggerFactory.getLogger(Reachability.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(10);

    private final Settings settings;
    private final StopSignal stop;

    public Reachability(Settings settings, StopSignal stop) {
        this.settings = settings;
        this.stop = stop;
    }

    /** Returns once everything the roles need answers, or the process is asked to stop. */
    public void await(Collection<RoleName> roles) throws Refusal, InterruptedException {
        List<Place> places = places(roles);
        Duration left = settings.duration(Setting.START_PATIENCE);
        List<Place> silent = silent(places);
        Duration sinceTold = BETWEEN_WORDS;
        while (!silent.isEmpty()) {
            if (left.isNegative() || left.isZero()) {
                throw Refusal.unreachable(
                        "not reachable within %s: %s".formatted(settings.text(Setting.START_PATIENCE), names(silent)));
            }
            if (sinceTold.compareTo(BETWEEN_WORDS) >= 0) {
                LOG.info("waiting for {}, for {} s at most (start.patience)", names(silent), left.toSeconds());
                sinceTold = Duration.ZERO;
            }
            if (stop.await(BETWEEN_TRIES)) {
                return;
            }
            left = left.minus(BETWEEN_TRIES);
            sinceTold = sinceTold.plus(BETWEEN_TRIES);
            silent = silent(silent);
        }
    }

    /** Refuses at once where a database does not answer. */
    public static void requireDatabase(URI url) throws Refusal {
        Place database = new Place("database", List.of(url), Setting.HISTORY_URL);
        if (!database.answers()) {
            throw Refusal.unreachable("not reachable: " + database);
        }
    }

    private List<Place> places(Collection<RoleName> roles) {
        Set<Setting> needed = EnumSet.noneOf(Setting.class);
        roles.forEach(role -> needed.addAll(role.needed()));
        return Stream.of(
                        new Place("Kafka", kafka(), Setting.KAFKA_BOOTSTRAP),
                        new Place("MQTT broker", brokers(), Setting.MQTT_URL),
                        new Place("database", url(Setting.HISTORY_URL), Setting.HISTORY_URL))
                .filter(place -> needed.contains(place.setting()))
                .toList();
    }

    private List<URI> kafka() {
        return settings.texts(Setting.KAFKA_BOOTSTRAP).stream()
                .map(server -> URI.create("kafka://" + server))
                .toList();
    }

    /** One that answers is enough to begin with. */
    private List<URI> brokers() {
        return settings.optional(Setting.MQTT_URL).isEmpty()
                ? List.of()
                : settings.texts(Setting.MQTT_URL).stream().map(URI::create).toList();
    }

    private List<URI> url(Setting setting) {
        return settings.optional(setting).map(URI::create).stream().toList();
    }

    private static List<Place> silent(List<Place> places) {
        return places.stream().filter(place -> !place.answers()).toList();
    }

    private static String names(List<Place> places) {
        return String.join(", ", places.stream().map(Place::toString).toList());
    }
}
