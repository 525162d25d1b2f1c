package io.plantline.bench;

import io.plantline.app.Refusal;
import io.plantline.app.embedded.Workspace;
import io.plantline.bench.line.Size;
import io.plantline.bench.line.TopologyLine;
import io.plantline.bench.line.Workbench;
import io.plantline.bench.report.ConsoleReport;
import io.plantline.bench.report.LineReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of the benchmark. */
@Command(
        name = "plantline bench",
        description = "Measures Plantline beside floors measured in the same run, and checks every result.",
        mixinStandardHelpOptions = true)
final class BenchOptions implements Callable<Integer> {
    @Option(names = "--quick", description = "one short run of everything, two minutes in all")
    private boolean quick;

    @Option(names = "--runs", paramLabel = "N", description = "runs of each thing (default: 3, with --quick 1)")
    private Integer runs;

    @Option(names = "--readings", paramLabel = "N", description = "readings for the topology")
    private Long readings;

    @Option(names = "--jvm", paramLabel = "OPTION", description = "JVM option for what is measured")
    private List<String> jvmOptions = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, Refusal, Workspace.InUse {
        PrintWriter out = spec.commandLine().getOut();
        Size size = Size.of(quick);
        size = runs == null ? size : size.withRuns(runs);
        size = readings == null ? size : size.withReadings(readings);
        boolean isVoid = false;
        try (Workspace workspace = Workspace.open(Optional.empty())) {
            Workbench bench = new Workbench(workspace, size, jvmOptions, line -> {
                out.println(line);
                out.flush();
            });
            LineReport report = new TopologyLine().measure(bench);
            ConsoleReport.print(report, out);
            isVoid |= report.verdict().isVoid();
        }
        return isVoid ? 1 : 0;
    }
}
