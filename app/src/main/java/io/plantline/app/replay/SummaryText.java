package io.plantline.app.replay;

import io.plantline.ingest.replay.ReplaySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What became of a replay, in words. */
public final class SummaryText {
    private SummaryText() {}

    public static List<String> of(ReplaySummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "run %s: %,d rows read, %,d readings accepted, %,d rejected",
                summary.run(),
                summary.rows(),
                summary.accepted(),
                summary.rejections()));
        if (summary.published() < summary.accepted()) {
            lines.add(String.format(
                    Locale.ROOT, "  resumed: %,d readings were sent now, the others before", summary.published()));
        }
        new TreeMap<>(summary.rejected())
                .forEach((reason, count) -> lines.add(String.format(Locale.ROOT, "  %s: %,d", reason, count)));
        summary.firstRejections().forEach(first -> lines.add("    " + first));
        if (!summary.complete()) {
            lines.add("  stopped before the end; the same command with the same --data goes on from here");
        }
        return lines;
    }
}
