package io.plantline.batch;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The batches of a run that are remembered. Whoever keeps them for longer is told of every change. */
public final class BatchShelf {
    private final Map<String, Map<String, Batch>> byLine = new TreeMap<>();
    private final Consumer<Batch> kept;
    private final Consumer<Batch> dropped;

    /** An empty shelf that nobody else keeps. */
    public BatchShelf() {
        this(List.of(), batch -> {}, batch -> {});
    }

    public BatchShelf(Collection<Batch> known, Consumer<Batch> kept, Consumer<Batch> dropped) {
        this.kept = kept;
        this.dropped = dropped;
        known.forEach(this::place);
    }

    /** The scopes whose batches are remembered, those too that are no line any more. */
    public Collection<String> lines() {
        return List.copyOf(byLine.keySet());
    }

    public Collection<Batch> of(String line) {
        return List.copyOf(byLine.getOrDefault(line, Map.of()).values());
    }

    /** A batch of a line, or null. */
    public Batch find(String line, String id) {
        return byLine.getOrDefault(line, Map.of()).get(id);
    }

    public void put(Batch batch) {
        place(batch);
        kept.accept(batch);
    }

    public void remove(Batch batch) {
        byLine.getOrDefault(batch.line(), Map.of()).remove(batch.id());
        dropped.accept(batch);
    }

    private void place(Batch batch) {
        byLine.computeIfAbsent(batch.line(), any -> new TreeMap<>()).put(batch.id(), batch);
    }
}
