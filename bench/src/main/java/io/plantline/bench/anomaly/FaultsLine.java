package io.plantline.bench.anomaly;

import io.plantline.anomaly.RuleName;
import io.plantline.app.Refusal;
import io.plantline.bench.line.Line;
import io.plantline.bench.line.Workbench;
import io.plantline.bench.report.LineReport;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Faults of every kind put into recorded and simulated load: how many are found, how soon, and what is told besides. */
public final class FaultsLine implements Line {
    private static final String TITLE = "Anomalies: faults put into real and simulated load";
    private static final int DAYS = 98;
    private static final long SEED = 20_261_122;
    private static final int LEAST = 12;

    private final long seed;

    public FaultsLine() {
        this(SEED);
    }

    /** @param seed of places and of physics: other seeds tell how far the figures are chance */
    FaultsLine(long seed) {
        this.seed = seed;
    }

    @Override
    public LineReport measure(Workbench bench) throws IOException, Refusal {
        List<String> notes = new ArrayList<>();
        List<Trial> trials = series(bench, notes).stream().map(Trial::new).toList();
        plan(trials, bench.size().runs() > 1 ? 2 * LEAST : LEAST);
        List<Trial.Outcome> outcomes = new ArrayList<>();
        Map<RuleName, Integer> alarms = new EnumMap<>(RuleName.class);
        List<String> missteps = new ArrayList<>();
        double months = 0;
        for (Trial trial : trials) {
            bench.progress()
                    .accept("anomalies: " + trial.series().source() + ", "
                            + trial.series().subject().name());
            outcomes.addAll(trial.run());
            trial.falseAlarms().forEach((rule, count) -> alarms.merge(rule, count, Integer::sum));
            missteps.addAll(trial.missteps());
            months += trial.months();
        }
        FaultsReport report = new FaultsReport(outcomes, alarms, months, missteps);
        notes.addAll(report.notes());
        return new LineReport(
                TITLE,
                ("%d faults, each alone in its series at a place drawn with a fixed seed, after %d days of warming up; found where its own rule tells of it while it lasts. "
                                + "Small, middle and large are the three magnitudes. False alarms are what the rule tells of the same series, %.0f meter-months, without the fault.")
                        .formatted(outcomes.size(), Trial.WARM_UP / Series.DAY, months),
                report.table(),
                report.bars(),
                notes,
                report.verdict());
    }

    private List<Series> series(Workbench bench, List<String> notes) throws IOException, Refusal {
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
            all.addAll(SimulatedSeries.all(pilots, DAYS, seed));
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
    private void plan(List<Trial> trials, int least) {
        Random chance = new Random(seed);
        for (Row row : Row.values()) {
            List<Trial> fitting = trials.stream()
                    .filter(trial -> row.shape().fits(trial.series()))
                    .toList();
            int rounds = Math.max(1, (int) Math.ceil((double) least / Math.max(1, fitting.size())));
            for (int round = 0; round < rounds; round++) {
                fitting.forEach(trial -> trial.plan(row, chance));
            }
        }
    }
}
