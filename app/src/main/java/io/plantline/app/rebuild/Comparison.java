package io.plantline.app.rebuild;

import io.plantline.app.Refusal;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Holds rebuilt values against what is stored, bit by bit. What is provisional on either side is still moving. */
public final class Comparison {
    private static final int INTERVALS_AT_ONCE = 3_000;

    private final StoredValues stored;
    private final Consumer<String> differences;
    private long compared;
    private long different;
    private long open;

    public Comparison(StoredValues stored, Consumer<String> differences) {
        this.stored = stored;
        this.differences = differences;
    }

    /** Compares the values of a file, those of one scope and kind of interval at a time. */
    public void compare(Path csv) throws IOException, Refusal, InterruptedException {
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
    public String summary() {
        return "%,d values compared, %,d differ, %,d are provisional".formatted(compared, different, open);
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
                    compare(series, start, known.get(start), kpi.getValue().get(start)));
        }
    }

    private void compare(Series series, long start, KpiValue was, KpiValue is) {
        if (isOpen(was) || isOpen(is)) {
            open++;
            return;
        }
        compared++;
        if (was == null || is == null || !isSame(was, is)) {
            different++;
            differences.accept("%s %s %s %s: stored %s, rebuilt %s"
                    .formatted(
                            series.scope(),
                            series.kpi(),
                            series.interval(),
                            Instant.ofEpochMilli(start),
                            shown(was),
                            shown(is)));
        }
    }

    private static boolean isOpen(KpiValue value) {
        return value != null && value.status() == Status.PROVISIONAL;
    }

    /** The reason of a value that is known is why it was restated, which a rebuild cannot know. */
    private static boolean isSame(KpiValue was, KpiValue is) {
        return Objects.equals(was.value(), is.value())
                && Objects.equals(was.numerator(), is.numerator())
                && Objects.equals(was.denominator(), is.denominator())
                && was.coverage() == is.coverage()
                && was.estimatedShare() == is.estimatedShare()
                && was.revision() == is.revision()
                && was.status() == is.status()
                && was.interval().end() == is.interval().end()
                && (is.value() != null || Objects.equals(was.reason(), is.reason()));
    }

    private static String shown(KpiValue value) {
        if (value == null) {
            return "nothing";
        }
        return "%s (%s / %s, coverage %s, estimated %s, %s, revision %d%s)"
                .formatted(
                        value.value(),
                        value.numerator(),
                        value.denominator(),
                        value.coverage(),
                        value.estimatedShare(),
                        value.status().id(),
                        value.revision(),
                        value.reason() == null ? "" : ", " + value.reason());
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
