package io.plantline.bench.anomaly;

import io.plantline.anomaly.RuleName;
import io.plantline.app.Refusal;
import io.plantline.bench.line.Line;
import io.plantline.bench.line.Workbench;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Faults of every kind put into recorded and simulated load: how many are found, how soon, and what is told besides. */
public final class FaultsLine implements Line {
    private static final String TITLE = "Anomalies: faults put into real and simulated load";
    private static final int DAYS = 98;
    private static final long SEED = 20_261_122;
    private static final int LEAST = 12;
    private static final int SIZES = 3;
    private static final int MIDDLE = 1;

    @Override
    public LineReport measure(Workbench bench) throws IOException, Refusal {
        List<String> notes = new ArrayList<>();
        List<Trial> trials = series(bench, notes).stream().map(Trial::new).toList();
        plan(trials, bench.size().runs() > 1 ? 2 * LEAST : LEAST);
        List<Trial.Outcome> outcomes = new ArrayList<>();
        Map<RuleName, Integer> alarms = new EnumMap<>(RuleName.class);
        double months = 0;
        for (Trial trial : trials) {
            bench.progress()
                    .accept("anomalies: " + trial.series().source() + ", "
                            + trial.series().subject().name());
            outcomes.addAll(trial.run());
            trial.falseAlarms().forEach((rule, count) -> alarms.merge(rule, count, Integer::sum));
            months += trial.months();
        }
        Report report = new Report(outcomes, alarms, months);
        notes.addAll(report.notes());
        return new LineReport(
                TITLE,
                ("%d faults, each alone in its series at a place drawn with a fixed seed, after %d days of warming up; found where its own rule tells of it while it lasts. "
                                + "Small, middle and large are the three magnitudes. False alarms are what the rule tells of the same series, %.0f meter-months, without the fault.")
                        .formatted(outcomes.size(), Trial.WARM_UP / Series.DAY, months),
                report.table(),
                report.bars(),
                notes,
                Verdict.right(
                        "no rule looked ahead: each fault was met by a watcher taken up again from its state before it"));
    }

    private static List<Series> series(Workbench bench, List<String> notes) throws IOException, Refusal {
        List<Series> all = new ArrayList<>();
        Optional<Path> steel = recorded(RecordedSeries.STEEL, notes);
        if (steel.isPresent()) {
            all.addAll(RecordedSeries.steel(steel.get()));
        }
        Optional<Path> household = recorded(RecordedSeries.HOUSEHOLD, notes);
        if (household.isPresent()) {
            all.addAll(RecordedSeries.household(household.get()));
        }
        bench.progress().accept("anomalies: simulating %d days of three plants".formatted(DAYS));
        Path pilots = Path.of(System.getProperty("plantline.home", ""), "pilots");
        try {
            all.addAll(SimulatedSeries.all(pilots, DAYS, SEED));
        } catch (PlantFileException unreadable) {
            throw new IOException("the pilots' plant files cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return all;
    }

    private static Optional<Path> recorded(String path, List<String> notes) {
        Optional<Path> file = Recordings.find(path);
        if (file.isEmpty()) {
            notes.add("left out: " + Recordings.absence(path));
        }
        return file;
    }

    /** As many rounds over the series that a row fits as make enough of each. */
    private static void plan(List<Trial> trials, int least) {
        Random chance = new Random(SEED);
        for (Row row : Row.values()) {
            List<Trial> fitting =
                    trials.stream().filter(trial -> row.fits(trial.series())).toList();
            int rounds = Math.max(1, (int) Math.ceil((double) least / Math.max(1, fitting.size())));
            for (int round = 0; round < rounds; round++) {
                fitting.forEach(trial -> trial.plan(row, chance));
            }
        }
    }

    /** The figures. */
    private record Report(List<Trial.Outcome> outcomes, Map<RuleName, Integer> alarms, double months) {
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
            return outcomes.stream()
                    .filter(outcome -> outcome.fault().row() == row)
                    .toList();
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
                    number("aim: recall 0.95 at the middle magnitude; %.3f", share(outcomes, MIDDLE)),
                    number("aim: below 0.5 false alarms per meter-month over all rules; %.2f", perMonth()),
                    "what counts is the event and the time it was told at; nothing is adjusted afterwards");
        }

        private static String number(String form, double value) {
            return String.format(Locale.ROOT, form, value);
        }
    }
}
