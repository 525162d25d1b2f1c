package io.plantline.plant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The scopes of a plant that make batches, by themselves and by who tells of them. */
public final class BatchLines {
    private final Map<String, BatchLine> bySource = new LinkedHashMap<>();
    private final Map<String, BatchLine> byScope = new LinkedHashMap<>();

    public BatchLines(Plant plant) {
        plant.batches().forEach(line -> {
            bySource.put(line.source(), line);
            byScope.put(line.scope(), line);
        });
    }

    public Collection<BatchLine> all() {
        return byScope.values();
    }

    public Optional<BatchLine> toldBy(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    public Optional<BatchLine> of(String scope) {
        return Optional.ofNullable(byScope.get(scope));
    }

    public boolean isLine(String scope) {
        return byScope.containsKey(scope);
    }
}
