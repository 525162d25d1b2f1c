package io.plantline.bench.line;

import io.plantline.app.Refusal;
import io.plantline.bench.report.Comparison;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.LineReport.Bar;
import io.plantline.bench.report.Verdict;
import io.plantline.bench.worker.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long the demo takes from the start of its JVM to its first KPI, with and without an archive of its classes. */
public final class StartLine implements Line {
    private static final String TITLE = "Start: the demo's first KPI";
    private static final String PLAIN = "as it is";
    private static final String ARCHIVED = "with an archive of its classes";
    private static final double MEGABYTE = 1 << 20;
    private static final double AIM_SECONDS = 10;
    private static final double AIM_MEGABYTES = 1024;
    private static final List<String> HEADER =
            List.of("", "from start to first KPI", "CPU-seconds", "peak memory", "ratio to the floor");

    @Override
    public LineReport measure(Workbench bench) throws IOException, InterruptedException, Refusal {
        Path log = bench.folder("logs").resolve("demo.log");
        Path archive = bench.newFolder("archive").resolve("demo.jsa");
        bench.say("start: writing an archive of classes");
        Demo.run(log, "-XX:ArchiveClassesAtExit=" + archive);
        if (!Files.exists(archive)) {
            throw new IllegalStateException("the demo has written no archive of classes; see " + log);
        }
        Steadiness steadiness = bench.steadiness();
        List<Usage> plain = new ArrayList<>();
        List<Usage> archived = new ArrayList<>();
        for (int run = 1; run <= bench.size().runs(); run++) {
            bench.say("start: run %d of %d".formatted(run, bench.size().runs()));
            plain.add(steadiness.measure(() -> Demo.run(log)));
            archived.add(steadiness.measure(() -> Demo.run(log, "-XX:SharedArchiveFile=" + archive)));
        }
        Usage floor = median(plain);
        Usage ours = median(archived);
        return new LineReport(
                TITLE,
                how(),
                List.of(HEADER, row(PLAIN, floor, floor), row(ARCHIVED, ours, floor)),
                List.of(bar(PLAIN, floor), bar(ARCHIVED, ours)),
                List.of(
                        aim(floor),
                        "the archive takes %s MB on disk".formatted(Comparison.whole(Files.size(archive) / MEGABYTE)),
                        steadiness.note()),
                Verdict.right("each demo showed a value of a KPI on its HTTP API"));
    }

    private static Usage median(List<Usage> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(Usage::seconds))
                .toList()
                .get((runs.size() - 1) / 2);
    }

    private static List<String> row(String name, Usage usage, Usage floor) {
        return List.of(
                name,
                Costs.number("%.1f s", usage.seconds()),
                Costs.number("%.1f", usage.cpuSeconds()),
                Comparison.whole(usage.peakBytes() / MEGABYTE) + " MB",
                Costs.number("%.2f", floor.seconds() / usage.seconds()));
    }

    private static Bar bar(String name, Usage usage) {
        return new Bar(name, usage.seconds() * 1000, "ms from start to first KPI");
    }

    private static String aim(Usage usage) {
        boolean met = usage.seconds() <= AIM_SECONDS && usage.peakBytes() / MEGABYTE <= AIM_MEGABYTES;
        return "aim: 10 seconds and 1 GB for the whole demo; %s".formatted(met ? "met" : "missed");
    }

    private static String how() {
        return "MQTT broker, Kafka, QuestDB, all roles and three simulated plants in one process, from the start of its JVM to"
                + " the first value on the HTTP API. The floor is the same without the archive, which is written when a demo"
                + " ends, unmeasured.";
    }
}
