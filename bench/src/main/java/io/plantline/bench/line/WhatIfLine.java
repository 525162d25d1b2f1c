package io.plantline.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long it takes to work recorded readings out as they were and with another machine, and what a year of them would take. */
public final class WhatIfLine implements Line {
    private static final String TITLE = "What if: a CSV of readings to a scenario beside what was recorded";
    private static final String FLOOR = "read and parse only";
    private static final String OURS = "what if, from its start to the answer";
    private static final double AIM = 0.1;
    private static final double SHARE = 0.8;
    private static final int MINUTES_OF_A_DAY = 1_440;
    private static final int LEAST_DAYS = 3;
    private static final int YEAR = 365;
    private static final double SMALLEST = 0.01;

    private record Run(Usage floor, Usage ours, Verdict verdict) {}

    private record Stretch(Path file, int days, long counted) {
        long readings() {
            return Recorded.readingsOf(days * MINUTES_OF_A_DAY);
        }
    }

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        if (JobProcess.absence().isPresent()) {
            return LineReport.skipped(TITLE, JobProcess.absence().get());
        }
        Path folder = bench.newFolder("whatif");
        new Recorded().plant(folder.resolve("works.yaml"));
        Files.writeString(
                folder.resolve("scenario.yaml"),
                """
                plant: %s
                name: A machine that takes a fifth less
                discountRate: 0.05
                alternatives:
                  - id: new-machine
                    machines: [{scope: %s, power: 80 %%}]
                """
                        .formatted(Recorded.PLANT, Recorded.MACHINE));
        int days = Math.max(LEAST_DAYS, Recorded.minutesOf(bench.size().readings()) / MINUTES_OF_A_DAY);
        Run day = run(bench, folder, stretch(folder, 1));
        Stretch all = stretch(folder, days);
        Comparison comparison = new Comparison("readings", all.readings(), Comparison.By.CPU);
        Steadiness steadiness = bench.steadiness();
        Run last = day;
        for (int run = 1; run <= bench.size().runs() && !last.verdict().isVoid(); run++) {
            bench.say("whatif: %d days, run %d of %d"
                    .formatted(days, run, bench.size().runs()));
            last = steadiness.measure(() -> run(bench, folder, all));
            comparison.add(last.floor(), last.ours());
        }
        return new LineReport(
                TITLE,
                ("200 meters on 20 machines of 4 lines, a reading a minute, %s in all: days and months of every KPI, once as "
                                + "recorded and once with one machine replaced. Two processes, as of a rebuild. The floor reads the same file.")
                        .formatted(Comparison.whole((double) all.readings())),
                comparison.table(FLOOR, OURS),
                comparison.bars(FLOOR, OURS),
                List.of(
                        comparison.aim(AIM),
                        year(day.ours(), last.ours(), all.readings() - Recorded.readingsOf(MINUTES_OF_A_DAY)),
                        steadiness.note()),
                last.verdict());
    }

    private static Stretch stretch(Path folder, int days) throws IOException {
        Path file = folder.resolve("days-%d.csv".formatted(days));
        return new Stretch(file, days, new Recorded().readings(file, days * MINUTES_OF_A_DAY));
    }

    private static Run run(Workbench bench, Path folder, Stretch stretch) throws IOException, InterruptedException {
        Path pilot = folder.resolve("works.yaml");
        Usage floor;
        try (Child child = bench.beside(Work.READ_RECORDED, pilot, stretch.file())) {
            floor = child.go().usage();
        }
        Path answer = folder.resolve("answer.json");
        try (Child child = bench.measured(
                Work.WORK_OUT_SCENARIO,
                folder.resolve("scenario.yaml"),
                pilot,
                stretch.file(),
                answer,
                Recorded.START,
                Recorded.START.plus(Duration.ofDays(stretch.days())))) {
            Usage ours = child.go().usage();
            String exitCode = child.found();
            return new Run(
                    floor,
                    ours,
                    exitCode.equals("0") ? check(answer, stretch) : Verdict.wrong("whatif ended with " + exitCode));
        }
    }

    /** What a year of the same readings takes: the start once, and each further reading as it was measured. */
    private static String year(Usage day, Usage all, long further) {
        double each = (all.seconds() - day.seconds()) / further;
        double processor = (all.cpuSeconds() - day.cpuSeconds()) / further;
        double minutes = (day.seconds() + each * Recorded.readingsOf(YEAR * MINUTES_OF_A_DAY)) / 60;
        return String.format(
                Locale.ROOT,
                "a day takes %.1f s, most of it to start; each further reading %.2f microseconds and %.2f of processor; a year "
                        + "of these, %,d readings, would take %.0f minutes; of a plant of 20 meters %.1f",
                day.seconds(),
                each * 1e6,
                processor * 1e6,
                Recorded.readingsOf(YEAR * MINUTES_OF_A_DAY),
                minutes,
                (day.seconds() + each * Recorded.readingsOf(YEAR * MINUTES_OF_A_DAY) / 10) / 60);
    }

    /** Recorded is what the registers counted, and what is saved a fifth of what the machine's did. */
    private static Verdict check(Path answer, Stretch stretch) throws IOException {
        JsonNode energy = null;
        for (JsonNode figure : new ObjectMapper().readTree(answer.toFile()).at("/choices/1/figures")) {
            if (figure.path("kpi").asText().equals("elec-import-energy")
                    && figure.path("scope").asText().equals(Recorded.PLANT)) {
                energy = figure;
            }
        }
        if (energy == null) {
            return Verdict.wrong("the answer has no energy of the plant");
        }
        double recorded = stretch.counted() / 100.0;
        double less = Recorded.ofTheMachine(stretch.days() * MINUTES_OF_A_DAY) / 100.0 * (1 - SHARE);
        boolean right = Math.abs(energy.path("recorded").asDouble() - recorded) < SMALLEST
                && Math.abs(energy.path("difference").asDouble() + less) < SMALLEST;
        String told =
                String.format(Locale.ROOT, "%.2f kWh recorded and %.2f less with the new machine", recorded, less);
        return right
                ? Verdict.right(told + ", as counted one by one")
                : Verdict.wrong("%s kWh and %s more, not %s"
                        .formatted(
                                energy.path("recorded").asText(),
                                energy.path("difference").asText(),
                                told));
    }
}
