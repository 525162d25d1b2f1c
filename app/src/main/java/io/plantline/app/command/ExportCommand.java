package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.tables.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline export}: KPI history as a table, with units, coverage, revisions and the versions of factors. */
@Command(
        name = "export",
        description = {
            "Takes KPI history away as a table: values, coverage, revisions, and the factors behind them.",
            "Asks the dashboards of a stack that runs. Rows stand by scope, KPI and time."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Option(names = "--plant", required = true, paramLabel = "ID", description = "the plant")
    private String plant;

    @Option(
            names = "--scope",
            split = ",",
            paramLabel = "ID",
            description = "parts of the plant, separated by commas (default: the plant)")
    private List<String> scopes = List.of();

    @Option(
            names = "--kpi",
            split = ",",
            paramLabel = "ID",
            description = "KPIs, separated by commas (default: all of the interval)")
    private List<String> kpis = List.of();

    @Option(
            names = "--interval",
            required = true,
            paramLabel = "I",
            description = "minute, settlement, hour, shift, day or month")
    private String interval;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "intervals that start at this time or later, 2026-03-01T00:00:00+01:00")
    private OffsetDateTime from;

    @Option(names = "--to", required = true, paramLabel = "TIME", description = "and before this one")
    private OffsetDateTime to;

    @Option(names = "--run", paramLabel = "ID", description = "a replay (default: live)")
    private String run;

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl|parquet",
            defaultValue = "csv",
            description = "how the table is written (default: ${DEFAULT-VALUE})")
    private TableFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to (default: standard output); it appears there when all of it is written")
    private Path out;

    @Mixin
    private DashboardApi dashboards = new DashboardApi();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Refusal, IOException {
        if (out == null && format == TableFormat.PARQUET) {
            throw Refusal.wrongUsage("--format parquet is not for a terminal; name a file with --out");
        }
        if (!from.isBefore(to)) {
            throw Refusal.wrongUsage("--to %s is not after --from %s".formatted(to, from));
        }
        try (InputStream table = dashboards.get(path(), PATIENCE)) {
            if (out == null) {
                PrintWriter terminal = spec.commandLine().getOut();
                new InputStreamReader(table, StandardCharsets.UTF_8).transferTo(terminal);
                terminal.flush();
            } else {
                deliver(table);
            }
        }
        return ExitCode.DONE;
    }

    private void deliver(InputStream table) throws Refusal, IOException {
        Path file = out.toAbsolutePath();
        Path aside = file.resolveSibling('.' + file.getFileName().toString() + ".part");
        try {
            long bytes = Files.copy(table, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            PrintWriter err = spec.commandLine().getErr();
            err.printf("%s: %,d bytes%n", out, bytes);
            err.flush();
        } catch (IOException refused) {
            Files.deleteIfExists(aside);
            throw Refusal.wrongInput(
                    "--out %s: it cannot be written: %s; name a file in a folder that can be written to"
                            .formatted(out, refused.getMessage()));
        }
    }

    private String path() {
        Map<String, Object> asked = new TreeMap<>();
        asked.put("interval", interval);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("format", format.id());
        asked.put("run", run);
        asked.put("scope", joined(scopes));
        asked.put("kpi", joined(kpis));
        return DashboardApi.query("/api/v1/plants/%s/export".formatted(DashboardApi.coded(plant)), asked);
    }

    private static String joined(List<String> ids) {
        return ids.isEmpty() ? null : String.join(",", ids);
    }
}
