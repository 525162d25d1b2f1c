package io.plantline.bench;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.embedded.Workspace;
import io.plantline.bench.line.Calibration;
import io.plantline.bench.line.Line;
import io.plantline.bench.line.Size;
import io.plantline.bench.line.Workbench;
import io.plantline.bench.report.ConsoleReport;
import io.plantline.bench.report.LineReport;
import io.plantline.bench.report.MarkdownReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options of the benchmark. */
@Command(
        name = "plantline bench",
        description = {
            "Measures Plantline beside floors measured in the same run, and checks every result: a line whose result is "
                    + "wrong is void.",
            "Each line has its own Kafka, broker and database on loopback; mosquitto and influxd are taken from this "
                    + "machine, and a line without them is skipped."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every result is right", "1:a line is void", "2:wrong usage"},
        mixinStandardHelpOptions = true)
final class BenchOptions implements Callable<Integer> {
    @Option(
            names = "--quick",
            description =
                    "one short run of each thing, with only the far ends of what is varied; where nothing is chosen, of"
                            + " what fits into two minutes on an idle machine")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "LINE",
            split = ",",
            description =
                    "measure these only: ${COMPLETION-CANDIDATES} (several separated by commas; soak, ten million messages "
                            + "through the gateway, is measured only so)")
    private Set<LineName> only = EnumSet.noneOf(LineName.class);

    @Parameters(arity = "0..*", paramLabel = "LINE", description = "the same as --only, for example: bench anomalies")
    private Set<LineName> named = EnumSet.noneOf(LineName.class);

    @Option(names = "--runs", paramLabel = "N", description = "runs of each thing (default: 3, with --quick 1)")
    private Integer runs;

    @Option(names = "--readings", paramLabel = "N", description = "readings for the topology")
    private Long readings;

    @Option(names = "--jvm", paramLabel = "OPTION", description = "JVM option for what is measured")
    private List<String> jvmOptions = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "folder for the results as Markdown (default: bench/results of this project)")
    private Path out;

    @Spec
    private CommandSpec spec;

    private final Clock clock;

    BenchOptions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal, Workspace.InUse {
        PrintWriter console = spec.commandLine().getOut();
        Instant began = clock.instant();
        List<LineReport> reports = new ArrayList<>();
        try (Workspace workspace = Workspace.open(Optional.empty())) {
            Workbench bench = new Workbench(workspace, size(), jvmOptions, new Calibration(), line -> {
                console.println(line);
                console.flush();
            });
            for (LineName name : chosen()) {
                for (Line line : name.lines(clock)) {
                    LineReport report = line.measure(bench);
                    ConsoleReport.print(report, console);
                    reports.add(report);
                }
            }
        }
        console.println("\nresults: " + new MarkdownReport(began, typed()).write(folder(), reports));
        console.flush();
        boolean isVoid = reports.stream().anyMatch(report -> report.verdict().isVoid());
        return isVoid ? ExitCode.WRONG_INPUT : ExitCode.DONE;
    }

    private Set<LineName> chosen() {
        Set<LineName> chosen = EnumSet.noneOf(LineName.class);
        chosen.addAll(named.isEmpty() ? only : named);
        return chosen.isEmpty() ? LineName.usual(quick) : chosen;
    }

    private Size size() {
        Size size = Size.of(quick);
        size = runs == null ? size : size.withRuns(runs);
        return readings == null ? size : size.withReadings(readings);
    }

    private Path folder() {
        return out == null ? Path.of(System.getProperty("plantline.home", ""), "bench", "results") : out;
    }

    private String typed() {
        List<String> words = new ArrayList<>(List.of("./plantline", "bench"));
        words.addAll(spec.commandLine().getParseResult().originalArgs());
        return String.join(" ", words);
    }
}
