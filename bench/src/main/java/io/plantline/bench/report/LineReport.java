package io.plantline.bench.report;

import java.util.List;

/**
 * One line of the benchmark, ready to be shown.
 *
 * @param how what was done and what the floor is
 * @param table rows of cells, the header first; empty where nothing was measured
 * @param bars what the chart shows of it
 * @param notes what to mind about it, a sentence each
 */
public record LineReport(
        String title, String how, List<List<String>> table, List<Bar> bars, List<String> notes, Verdict verdict) {

    /** A figure to be drawn beside others of the same line. */
    public record Bar(String label, double value, String unit) {}

    public LineReport {
        table = List.copyOf(table);
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
    }

    /** A line that cannot be measured here. */
    public static LineReport skipped(String title, String why) {
        return new LineReport(title, "", List.of(), List.of(), List.of(), Verdict.skipped(why));
    }
}
