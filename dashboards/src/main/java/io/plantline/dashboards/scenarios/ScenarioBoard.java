package io.plantline.dashboards.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The last answer that was filed under each name, by plant. */
public final class ScenarioBoard {
    private final Map<String, Map<String, JsonNode>> byPlant = new ConcurrentHashMap<>();

    /** Hears an answer as {@code plantline whatif} files it. */
    public void heard(JsonNode answer) {
        byPlant.computeIfAbsent(answer.path("plant").asText(), any -> new ConcurrentSkipListMap<>())
                .put(answer.path("id").asText(), answer);
    }

    /** The answers of a plant, by name. */
    List<JsonNode> of(String plant) {
        return List.copyOf(byPlant.getOrDefault(plant, Map.of()).values());
    }

    Optional<JsonNode> find(String plant, String id) {
        return Optional.ofNullable(byPlant.getOrDefault(plant, Map.of()).get(id));
    }
}
