package io.plantline.app.command;

import io.plantline.ingest.quarantine.Overview;
import io.plantline.ingest.quarantine.RetrySummary;
import io.plantline.ingest.quarantine.ShownBytes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rejections as lines for people. */
final class RejectedText {
    private static final String ROW = "%10s  %-15s  %-16s  %-20s  %-20s  %s";

    private RejectedText() {}

    static List<String> of(Overview.Whole whole, int most) {
        List<String> lines = new ArrayList<>(standing(whole.standing(), most));
        long dismissed =
                whole.dismissed().stream().mapToLong(Overview.Dismissed::count).sum();
        if (dismissed > 0) {
            lines.add("");
            lines.add("%,d were dismissed".formatted(dismissed));
            whole.dismissed().stream().limit(most).forEach(one -> lines.add(dismissed(one)));
        }
        return lines;
    }

    private static String dismissed(Overview.Dismissed one) {
        return "%10s  %-15s  %-16s  %-20s  by %s: %s"
                .formatted(
                        String.format(Locale.ROOT, "%,d", one.count()),
                        one.reason(),
                        one.plant() == null ? "-" : ShownBytes.of(one.plant()),
                        second(one.at()),
                        one.by(),
                        one.why());
    }

    private static List<String> standing(List<Overview.Group> groups, int most) {
        long total = groups.stream().mapToLong(Overview.Group::count).sum();
        if (total == 0) {
            return List.of("nothing stands rejected");
        }
        List<String> lines = new ArrayList<>();
        lines.add("%,d stand rejected, %,d kinds".formatted(total, groups.size()));
        lines.add("");
        lines.add(ROW.formatted("count", "reason", "plant", "first seen", "last seen", "topic"));
        groups.stream().limit(most).forEach(group -> add(group, lines));
        if (groups.size() > most) {
            lines.add("%10s  %,d more kinds; --most shows more".formatted("", groups.size() - most));
        }
        return lines;
    }

    static List<String> of(RetrySummary summary) {
        List<String> lines = new ArrayList<>();
        lines.add("%,d tried: %,d are done with, %,d readings written"
                .formatted(summary.considered(), summary.resolved(), summary.readings()));
        if (summary.judgedAnew() > 0) {
            lines.add("  of these judged anew for their scale: %,d; what is still doubted stands again"
                    .formatted(summary.judgedAnew()));
        }
        for (Map.Entry<?, Long> wrong : new TreeMap<>(summary.stillWrong()).entrySet()) {
            lines.add("  still rejected, %s: %,d".formatted(wrong.getKey(), wrong.getValue()));
        }
        if (summary.notOurs() > 0) {
            lines.add(
                    "  left alone, of no source of these plants, or no longer whole: %,d".formatted(summary.notOurs()));
        }
        return lines;
    }

    private static void add(Overview.Group group, List<String> lines) {
        lines.add(ROW.formatted(
                String.format(Locale.ROOT, "%,d", group.count()),
                group.reason(),
                group.plant() == null ? "-" : ShownBytes.of(group.plant()),
                second(group.first()),
                second(group.last()),
                ShownBytes.of(group.topic())));
        lines.add("%12s%s".formatted("", group.detail()));
        lines.add("%12s%s".formatted("", group.sample()));
    }

    private static String second(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
