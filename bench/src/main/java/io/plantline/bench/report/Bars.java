package io.plantline.bench.report;

import io.plantline.bench.report.LineReport.Bar;
import java.util.List;

/** Figures of one line as bars of characters. */
final class Bars {
    private static final int LONGEST = 40;

    private Bars() {}

    /** A line of text for each, the longest over the whole width. */
    static List<String> of(List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        int label = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
        return bars.stream()
                .map(bar -> "%s  %s %s %s"
                        .formatted(
                                bar.label() + " ".repeat(label - bar.label().length()),
                                "█".repeat(most == 0 ? 0 : (int) Math.max(1, Math.round(LONGEST * bar.value() / most))),
                                Comparison.whole(bar.value()),
                                bar.unit()))
                .toList();
    }
}
