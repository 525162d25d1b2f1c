package io.plantline.dashboards.batches;

import io.plantline.kpi.BatchValue;
import io.plantline.model.Reading;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The last that was said of every live batch, of the newest of each plant: those told longest ago are let go of. */
public final class BatchBoard {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Told> byPlant = new ConcurrentHashMap<>();

    /** The batches of a plant; whatever is told again becomes the newest. */
    private static final class Told {
        private final Map<String, BatchValue> batches = new LinkedHashMap<>();

        synchronized void put(BatchValue batch) {
            String key = key(batch.line(), batch.batch());
            batches.remove(key);
            batches.put(key, batch);
            if (batches.size() > REMEMBERED) {
                batches.remove(batches.keySet().iterator().next());
            }
        }

        synchronized Optional<BatchValue> of(String line, String batch) {
            return Optional.ofNullable(batches.get(key(line, batch)));
        }

        private static String key(String line, String batch) {
            return line + '/' + batch;
        }

        synchronized List<BatchValue> all() {
            return List.copyOf(batches.values());
        }
    }

    /** Hears what is said of a batch. */
    public void heard(BatchValue batch) {
        if (batch.run().equals(Reading.LIVE)) {
            byPlant.computeIfAbsent(batch.plant(), any -> new Told()).put(batch);
        }
    }

    /** The last that was said of one batch. */
    public Optional<BatchValue> find(String plant, String line, String batch) {
        Told told = byPlant.get(plant);
        return told == null ? Optional.empty() : told.of(line, batch);
    }

    /** The batches made, at least in part, within a stretch of time, by start and line. */
    public List<BatchValue> find(String plant, long from, long to, Predicate<BatchValue> wanted) {
        Told told = byPlant.get(plant);
        return told == null
                ? List.of()
                : told.all().stream()
                        .filter(batch -> batch.interval() != null
                                && batch.interval().start() < to
                                && from < batch.interval().end())
                        .filter(wanted)
                        .sorted(Comparator.comparingLong(
                                        (BatchValue batch) -> batch.interval().start())
                                .thenComparing(BatchValue::line))
                        .toList();
    }

    /** Those that have no figures, with the reason. */
    public List<BatchValue> withoutFigures(String plant, Predicate<BatchValue> wanted) {
        Told told = byPlant.get(plant);
        return told == null
                ? List.of()
                : told.all().stream()
                        .filter(batch -> batch.interval() == null)
                        .filter(wanted)
                        .toList();
    }
}
