package io.plantline.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The batches of a shelf in time, line by line. */
public final class Timelines {
    private final BatchShelf shelf;
    private final Duration longest;
    private final Map<String, Timeline> byLine = new HashMap<>();

    /**
     * The timelines of all lines of a shelf.
     *
     * @param longest what no batch is longer than
     */
    public Timelines(BatchShelf shelf, Duration longest) {
        this.shelf = shelf;
        this.longest = longest;
    }

    public Timeline of(String line) {
        return byLine.computeIfAbsent(line, any -> new Timeline(shelf.of(line), longest));
    }

    /** Remembers what was told of a batch; gives back the timeline as it was before. */
    public Timeline told(Batch batch) {
        Timeline was = of(batch.line());
        shelf.put(batch);
        byLine.remove(batch.line());
        return was;
    }

    /**
     * Lets go of batches that ended, or have no place and were last told of, at a time or earlier. Those that they held go
     * with them: else they would come in by being forgotten.
     */
    public void forget(long before) {
        for (String line : shelf.lines()) {
            Timeline was = of(line);
            List<Batch> left = new ArrayList<>(shelf.of(line));
            if (left.removeIf(batch -> was.find(batch.id()).map(Placed::end).orElse(batch.lastTold()) <= before)) {
                boolean mayHoldOthers = true;
                while (mayHoldOthers) {
                    mayHoldOthers = removeFreed(left, was);
                }
                drop(line, left);
            }
        }
    }

    private boolean removeFreed(Collection<Batch> left, Timeline was) {
        Timeline now = new Timeline(left, longest);
        return left.removeIf(batch ->
                was.held(batch.id()).isPresent() && now.find(batch.id()).isPresent());
    }

    private void drop(String line, Collection<Batch> left) {
        Set<Batch> kept = new HashSet<>(left);
        shelf.of(line).stream().filter(batch -> !kept.contains(batch)).forEach(shelf::remove);
        byLine.remove(line);
    }
}
