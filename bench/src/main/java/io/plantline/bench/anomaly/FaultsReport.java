package io.plantline.bench.anomaly;

import io.plantline.anomaly.RuleName;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What came of all faults.
 *
 * @param alarms false alarms by rule
 * @param months meter-months watched
 * @param missteps what must not be, such as a telling of a fault before it
 */
record FaultsReport(List<Trial.Outcome> outcomes, Map<RuleName, Integer> alarms, double months, List<String> missteps) {
    private static final int SIZES = 3;
    private static final int MIDDLE = 1;
    private static final int LEAST_FAULTS = 300;
    private static final double RECALL = 0.95;
    private static final double ALARMS = 0.5;

    /** Right where nothing looked ahead and there is enough of everything; how good it is, is for the figures to say. */
    Verdict verdict() {
        List<String> wrong = new ArrayList<>(missteps);
        for (Row row : Row.values()) {
            for (int size = 0; size < SIZES; size++) {
                int magnitude = size;
                if (of(row).stream().noneMatch(outcome -> outcome.fault().size() == magnitude)) {
                    wrong.add("no fault of row %s in magnitude %d".formatted(row, size));
                }
            }
        }
        if (outcomes.size() < LEAST_FAULTS) {
            wrong.add("%d faults only, of at least %d".formatted(outcomes.size(), LEAST_FAULTS));
        }
        return wrong.isEmpty()
                ? Verdict.right(
                        "with each of the %d faults the same was told before it as without it, and a watcher taken up from its state told the same as the one that ran through"
                                .formatted(outcomes.size()))
                : Verdict.wrong("%d missteps; the first: %s".formatted(wrong.size(), wrong.get(0)));
    }

    List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "rule",
                "fault",
                "faults",
                "recall small",
                "middle",
                "large",
                "recall by cost",
                "median delay, middle",
                "false alarms per meter-month"));
        for (Row row : Row.values()) {
            List<Trial.Outcome> own = of(row);
            rows.add(List.of(
                    row.rule().id(),
                    row.words(),
                    Integer.toString(own.size()),
                    recall(own, 0),
                    recall(own, 1),
                    recall(own, 2),
                    number("%.2f", byCost(own)),
                    delay(own),
                    number("%.2f", alarms.getOrDefault(row.rule(), 0) / months)));
        }
        rows.add(List.of(
                "all",
                "",
                Integer.toString(outcomes.size()),
                recall(outcomes, 0),
                recall(outcomes, 1),
                recall(outcomes, 2),
                number("%.2f", meanByCost()),
                "",
                number("%.2f", perMonth())));
        return rows;
    }

    private List<Trial.Outcome> of(Row row) {
        return outcomes.stream().filter(outcome -> outcome.fault().row() == row).toList();
    }

    private double perMonth() {
        return alarms.values().stream().mapToInt(Integer::intValue).sum() / months;
    }

    private static String recall(List<Trial.Outcome> outcomes, int size) {
        return number("%.2f", share(outcomes, size));
    }

    private static double share(List<Trial.Outcome> outcomes, int size) {
        return outcomes.stream()
                .filter(outcome -> outcome.fault().size() == size)
                .mapToDouble(outcome -> outcome.isFound() ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private static double byCost(List<Trial.Outcome> outcomes) {
        double found = 0;
        double all = 0;
        for (Trial.Outcome outcome : outcomes) {
            all += outcome.cost();
            found += outcome.isFound() ? outcome.cost() : 0;
        }
        return found / all;
    }

    private double meanByCost() {
        double sum = 0;
        for (Row row : Row.values()) {
            sum += byCost(of(row)) / Row.values().length;
        }
        return sum;
    }

    private static String delay(List<Trial.Outcome> outcomes) {
        long[] delays = outcomes.stream()
                .filter(outcome -> outcome.fault().size() == MIDDLE && outcome.isFound())
                .mapToLong(outcome -> outcome.delay().getAsLong())
                .sorted()
                .toArray();
        return delays.length == 0 ? "" : time(delays[delays.length / 2]);
    }

    private static String time(long millis) {
        return millis >= 2 * Series.DAY
                ? number("%.1f days", (double) millis / Series.DAY)
                : millis >= 2 * Series.HOUR
                        ? number("%.1f h", (double) millis / Series.HOUR)
                        : number("%.0f min", millis / 60_000.0);
    }

    List<LineReport.Bar> bars() {
        List<LineReport.Bar> bars = new ArrayList<>();
        String[] names = {"small", "middle", "large"};
        for (int size = 0; size < SIZES; size++) {
            bars.add(new LineReport.Bar("found of " + names[size], 100 * share(outcomes, size), "%"));
        }
        return bars;
    }

    List<String> notes() {
        return List.of(
                aim(
                        "recall of at least 0.95 at the middle magnitude",
                        share(outcomes, MIDDLE),
                        share(outcomes, MIDDLE) >= RECALL),
                aim("below 0.5 false alarms per meter-month over all rules", perMonth(), perMonth() < ALARMS),
                aim("silent, stuck and spike found always at the middle magnitude", certain(), certain() == 1),
                "what counts is the event and the time it was told at; nothing is adjusted afterwards");
    }

    private static String aim(String what, double figure, boolean met) {
        return number("aim: " + what + "; %.3f, " + (met ? "met" : "missed"), figure);
    }

    /** The worst of the rows that nothing excuses. */
    private double certain() {
        return Stream.of(Row.SILENT, Row.STUCK, Row.SPIKE)
                .mapToDouble(row -> share(of(row), MIDDLE))
                .min()
                .orElse(0);
    }

    private static String number(String form, double value) {
        return String.format(Locale.ROOT, form, value);
    }
}
