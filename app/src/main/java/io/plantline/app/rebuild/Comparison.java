package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Holds rebuilt values against what is stored, bit by bit. What is provisional on either side is still moving. */
final class Comparison {
    private static final int INTERVALS_AT_ONCE = 3_000;

    private final StoredValues stored;
    private final Consumer<? super Difference> differences;
    private long compared;
    private long different;
    private long renumbered;
    private long open;

    Comparison(StoredValues stored, Consumer<? super Difference> differences) {
        this.stored = stored;
        this.differences = differences;
    }

    /** Compares the values of a file, those of one scope and kind of interval at a time. */
    void compare(Path csv) throws IOException, Refusal, InterruptedException {
        try (RebuiltValues values = new RebuiltValues(csv)) {
            Part part = null;
            for (KpiValue value = values.next(); value != null; value = values.next()) {
                if (part == null || !part.continuesWith(value)) {
                    finish(part);
                    part = new Part(value);
                }
                part.add(value);
            }
            finish(part);
        }
    }

    /** What came of it, in words. */
    String summary() {
        return "%,d values compared, %,d differ, %,d are provisional%s"
                .formatted(
                        compared,
                        different,
                        open,
                        renumbered == 0
                                ? ""
                                : ", %,d have the same figures under another revision".formatted(renumbered));
    }

    private void finish(Part part) throws Refusal, InterruptedException {
        if (part == null) {
            return;
        }
        for (Map.Entry<String, TreeMap<Long, KpiValue>> kpi : part.byKpi.entrySet()) {
            Series series = new Series(part.plant, part.run, part.scope, kpi.getKey(), part.kind);
            Map<Long, KpiValue> known = stored.series(series, part.starts.first(), part.starts.last() + 1);
            TreeSet<Long> starts = new TreeSet<>(known.keySet());
            starts.addAll(kpi.getValue().keySet());
            starts.forEach(start ->
                    compare(new Difference(known.get(start), kpi.getValue().get(start))));
        }
    }

    private void compare(Difference both) {
        if (both.isOpen()) {
            open++;
            return;
        }
        compared++;
        if (both.isOfFigures()) {
            different++;
            differences.accept(both);
        } else if (both.isOfRevision()) {
            renumbered++;
        }
    }

    /** Values of one scope and kind of interval that follow each other. */
    private static final class Part {
        private final String plant;
        private final String run;
        private final String scope;
        private final IntervalKind kind;
        private final TreeSet<Long> starts = new TreeSet<>();
        private final Map<String, TreeMap<Long, KpiValue>> byKpi = new TreeMap<>();

        Part(KpiValue first) {
            plant = first.plant();
            run = first.run();
            scope = first.scope();
            kind = first.interval().kind();
        }

        boolean continuesWith(KpiValue value) {
            return value.scope().equals(scope)
                    && value.interval().kind() == kind
                    && (starts.size() < INTERVALS_AT_ONCE
                            || starts.contains(value.interval().start()));
        }

        void add(KpiValue value) {
            starts.add(value.interval().start());
            byKpi.computeIfAbsent(value.kpi(), any -> new TreeMap<>())
                    .put(value.interval().start(), value);
        }
    }
}
