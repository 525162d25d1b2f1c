package io.plantline.dashboards.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last answer that was filed under each name, by plant; of so many the newest, and which were dropped is told. */
public final class ScenarioBoard {
    /** Of a plant; the oldest gives way to one more. */
    public static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioBoard.class);
    private static final Comparator<Filed> OLDEST_FIRST = Comparator.comparingLong(Filed::at)
            .thenComparing(filed -> filed.answer().path("id").asText());

    private final Map<String, Shelf> byPlant = new TreeMap<>();

    private record Filed(long at, JsonNode answer) {}

    private static final class Shelf {
        private final Map<String, Filed> byId = new TreeMap<>();
        private final List<String> dropped = new ArrayList<>();
    }

    /**
     * Hears an answer as {@code plantline whatif} files it.
     *
     * @param at when it was filed, in epoch milliseconds
     */
    public synchronized void heard(JsonNode answer, long at) {
        String plant = answer.path("plant").asText();
        String id = answer.path("id").asText();
        Shelf shelf = byPlant.computeIfAbsent(plant, any -> new Shelf());
        shelf.dropped.remove(id);
        shelf.byId.put(id, new Filed(at, answer));
        if (shelf.byId.size() > MOST) {
            String oldest = shelf.byId.values().stream()
                    .min(OLDEST_FIRST)
                    .orElseThrow()
                    .answer()
                    .path("id")
                    .asText();
            shelf.byId.remove(oldest);
            shelf.dropped.add(oldest);
            if (shelf.dropped.size() > MOST) {
                shelf.dropped.remove(0);
            }
            LOG.info("scenario {} of plant {} is shown no longer: {} were filed after it", oldest, plant, MOST);
        }
    }

    /** Hears that what was filed under a name is taken away. */
    public synchronized void removed(String plant, String id) {
        Shelf shelf = byPlant.get(plant);
        if (shelf != null) {
            shelf.byId.remove(id);
            shelf.dropped.remove(id);
        }
    }

    /** The answers of a plant, by name. */
    synchronized List<JsonNode> of(String plant) {
        return byPlant.getOrDefault(plant, new Shelf()).byId.values().stream()
                .map(Filed::answer)
                .toList();
    }

    /** The names of those of a plant that gave way to newer ones, the last of them last. */
    synchronized List<String> dropped(String plant) {
        return List.copyOf(byPlant.getOrDefault(plant, new Shelf()).dropped);
    }

    synchronized Optional<JsonNode> find(String plant, String id) {
        return Optional.ofNullable(byPlant.getOrDefault(plant, new Shelf()).byId.get(id))
                .map(Filed::answer);
    }
}
