package io.plantline.dashboards.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last answer that was filed under each name, by plant. The newest of a plant are shown and the names of the others told;
 * those are kept as well, so that one that gave way is shown again once another was removed, as after a restart.
 */
public final class ScenarioBoard {
    /** Of a plant; the oldest gives way to one more. */
    public static final int MOST = 50;

    /** Of a plant, shown or not: more than these would fill the memory. */
    private static final int KEPT = 4 * MOST;

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioBoard.class);
    private static final Comparator<Filed> NEWEST_FIRST =
            Comparator.comparingLong(Filed::at).thenComparing(Filed::id).reversed();

    private final Map<String, Map<String, Filed>> byPlant = new TreeMap<>();

    private record Filed(String id, long at, JsonNode answer) {}

    /**
     * Hears an answer as {@code plantline whatif} files it.
     *
     * @param at when it was filed, in epoch milliseconds
     */
    public synchronized void heard(JsonNode answer, long at) {
        String plant = answer.path("plant").asText();
        String id = answer.path("id").asText();
        Map<String, Filed> filed = byPlant.computeIfAbsent(plant, any -> new TreeMap<>());
        filed.put(id, new Filed(id, at, answer));
        if (filed.size() > KEPT) {
            String oldest =
                    newestFirst(plant).skip(KEPT).findFirst().orElseThrow().id();
            filed.remove(oldest);
            LOG.warn(
                    "scenario {} of plant {} is kept no longer: {} were filed after it; remove what is not looked at",
                    oldest,
                    plant,
                    KEPT);
        }
    }

    /** Hears that what was filed under a name is taken away. */
    public synchronized void removed(String plant, String id) {
        filed(plant).remove(id);
    }

    /** The newest answers of a plant, by name. */
    synchronized List<JsonNode> of(String plant) {
        return newestFirst(plant)
                .limit(MOST)
                .sorted(Comparator.comparing(Filed::id))
                .map(Filed::answer)
                .toList();
    }

    /** The names of those of a plant that gave way to newer ones, so many at most, the newest of them last. */
    synchronized List<String> dropped(String plant) {
        return newestFirst(plant)
                .skip(MOST)
                .limit(MOST)
                .sorted(NEWEST_FIRST.reversed())
                .map(Filed::id)
                .toList();
    }

    /** One that is shown. */
    synchronized Optional<JsonNode> find(String plant, String id) {
        return of(plant).stream()
                .filter(answer -> answer.path("id").asText().equals(id))
                .findFirst();
    }

    private Stream<Filed> newestFirst(String plant) {
        return filed(plant).values().stream().sorted(NEWEST_FIRST);
    }

    private Map<String, Filed> filed(String plant) {
        return byPlant.getOrDefault(plant, new TreeMap<>());
    }
}
