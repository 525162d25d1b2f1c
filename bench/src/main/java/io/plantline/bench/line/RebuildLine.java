package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.bench.load.Recorded;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Child;
import io.plantline.bench.worker.Usage;
import io.plantline.bench.worker.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many recorded readings a rebuild works out anew, from a CSV file to a file of values. */
public final class RebuildLine implements Line {
    private static final String TITLE = "Rebuild: a CSV of readings to KPI values";
    private static final String FLOOR = "read and parse only";
    private static final String OURS = "rebuild, from its start to the manifest";
    private static final double AIM = 0.2;
    private static final int HUNDREDTHS = 100;
    private static final int TENTH = 10;

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        if (JobProcess.absence().isPresent()) {
            return LineReport.skipped(TITLE, JobProcess.absence().get());
        }
        Path folder = bench.newFolder("rebuild");
        Path pilot = folder.resolve("works.yaml");
        new Recorded().plant(pilot);
        int minutes = Recorded.minutesOf(bench.size().readings());
        Measured tenth = measured(bench, folder, pilot, minutes / TENTH, 1);
        Measured all = measured(bench, folder, pilot, minutes, bench.size().runs());
        return new LineReport(
                TITLE,
                ("200 meters on 20 machines of 4 lines, a reading a minute, %s in all, to the values of all intervals but "
                                + "minutes. Two processes: one reads the file, one is Flink. The floor reads the same file.")
                        .formatted(Comparison.whole((double) all.readings())),
                all.comparison.table(FLOOR, OURS),
                all.comparison.bars(FLOOR, OURS),
                List.of(all.comparison.aim(AIM), further(tenth, all), all.steadiness),
                all.verdict);
    }

    private record Measured(long readings, Comparison comparison, Usage last, String steadiness, Verdict verdict) {}

    private record Run(Usage floor, Usage ours, Verdict verdict) {}

    private Measured measured(Workbench bench, Path folder, Path pilot, int minutes, int runs)
            throws IOException, InterruptedException, Refusal {
        Path file = folder.resolve("minutes-%d.csv".formatted(minutes));
        bench.say("rebuild: writing %d minutes".formatted(minutes));
        long counted = new Recorded().readings(file, minutes);
        long readings = Recorded.readingsOf(minutes);
        Comparison comparison = new Comparison("readings", readings, Comparison.By.CPU);
        Steadiness steadiness = bench.steadiness();
        Verdict verdict = Verdict.right("no run yet");
        Usage last = null;
        for (int run = 1; run <= runs && !verdict.isVoid(); run++) {
            bench.say("rebuild: %d minutes, run %d of %d".formatted(minutes, run, runs));
            Path out = folder.resolve("out-%d-%d".formatted(minutes, run));
            Run measured = steadiness.measure(() -> run(bench, pilot, file, out, counted));
            comparison.add(measured.floor(), measured.ours());
            verdict = measured.verdict();
            last = measured.ours();
        }
        Files.delete(file);
        return new Measured(readings, comparison, last, steadiness.note(), verdict);
    }

    private static Run run(Workbench bench, Path pilot, Path file, Path out, long counted)
            throws IOException, InterruptedException {
        Usage floor;
        try (Child child = bench.beside(Work.READ_RECORDED, pilot, file)) {
            floor = child.go().usage();
        }
        try (Child child = bench.measured(Work.REBUILD_RECORDED, pilot, file, out)) {
            Usage ours = child.go().usage();
            String exitCode = child.found();
            return new Run(
                    floor,
                    ours,
                    exitCode.equals("0")
                            ? check(out.resolve(Recorded.PLANT + ".csv"), counted)
                            : Verdict.wrong("rebuild ended with " + exitCode));
        }
    }

    /** What remains when its start is taken off: it must not grow with the length of the file. */
    private static String further(Measured tenth, Measured all) {
        double cpu = all.last().cpuSeconds() - tenth.last().cpuSeconds();
        return String.format(
                Locale.ROOT,
                "a tenth of them takes %.1f s and %.1f CPU-seconds, most of it to start; each further reading %.2f "
                        + "microseconds of processor",
                tenth.last().seconds(),
                tenth.last().cpuSeconds(),
                cpu * 1e6 / (all.readings() - tenth.readings()));
    }

    /** The energy of the whole plant, over every kind of interval, is what the registers counted. */
    private static Verdict check(Path values, long counted) throws IOException {
        Map<String, Double> byKind = new TreeMap<>();
        try (Stream<String> rows = Files.lines(values)) {
            rows.map(row -> row.split(",", -1))
                    .filter(row -> row[2].equals(Recorded.PLANT) && row[3].equals("elec-import-energy"))
                    .forEach(row -> byKind.merge(row[4], Double.parseDouble(row[9]), Double::sum));
        }
        List<String> wrong = new ArrayList<>();
        byKind.forEach((kind, kilowattHours) -> {
            if (Math.round(kilowattHours * HUNDREDTHS) != counted) {
                wrong.add("%s: %s kWh".formatted(kind, kilowattHours));
            }
        });
        String truth = "%s kWh".formatted((double) counted / HUNDREDTHS);
        return wrong.isEmpty() && byKind.size() > 1
                ? Verdict.right("energy over %s is the %s that the registers counted"
                        .formatted(String.join(", ", byKind.keySet()), truth))
                : Verdict.wrong("%s, not %s".formatted(wrong, truth));
    }
}
