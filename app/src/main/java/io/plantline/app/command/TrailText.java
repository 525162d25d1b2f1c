package io.plantline.app.command;

import io.plantline.ingest.entry.Trail;
import io.plantline.ingest.entry.Trail.Step;
import io.plantline.ingest.quarantine.ShownBytes;
import io.plantline.model.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Entries as lines for people. */
final class TrailText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XXX");
    private static final String ROW = "%-20s  %-26s  %16s  %-8s  %-16s  %-26s  %-9s  %s";

    private TrailText() {}

    /** All that was entered for a meter, or for all where it is null. */
    static List<String> of(Trail trail, String meter, ZoneId zone) {
        List<Step> steps = trail.steps().stream()
                .filter(step -> meter == null || step.reading().meter().equals(meter))
                .toList();
        if (steps.isEmpty()) {
            return List.of("nothing was entered by hand");
        }
        List<String> lines = new ArrayList<>();
        lines.add(ROW.formatted("meter", "read at", "value", "unit", "by", "entered at", "", "note")
                .stripTrailing());
        for (Step step : steps) {
            Reading reading = step.reading();
            lines.add(ROW.formatted(
                            reading.meter(),
                            time(reading.time(), zone),
                            said(reading),
                            reading.unit() == null ? "" : reading.unit(),
                            shown(reading.entered().by()),
                            time(reading.arrived(), zone),
                            step.stands() ? "counts" : "corrected",
                            reading.entered().note() == null
                                    ? ""
                                    : shown(reading.entered().note()))
                    .stripTrailing());
        }
        return lines;
    }

    /** What was entered, and what it took the place of. */
    static List<String> entered(List<Reading> readings, Trail before, ZoneId zone) {
        return readings.stream()
                .map(reading -> "entered %s at %s: %s%s"
                        .formatted(
                                reading.meter(),
                                time(reading.time(), zone),
                                value(reading),
                                corrected(reading, before)))
                .toList();
    }

    private static String corrected(Reading reading, Trail before) {
        return before.steps().stream()
                .filter(Step::stands)
                .map(Step::reading)
                .filter(old -> old.meter().equals(reading.meter()) && old.time() == reading.time())
                .map(old -> ", instead of %s by %s"
                        .formatted(value(old), shown(old.entered().by())))
                .findFirst()
                .orElse("");
    }

    private static String value(Reading reading) {
        return said(reading) + (reading.unit() == null ? "" : " " + reading.unit());
    }

    /** A number, or what was told of a batch. */
    private static String said(Reading reading) {
        return reading.value() == null
                ? shown(reading.state())
                : reading.value().toPlainString();
    }

    private static String time(long millis, ZoneId zone) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    private static String shown(String text) {
        return ShownBytes.of(text);
    }
}
