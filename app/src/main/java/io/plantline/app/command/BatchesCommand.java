package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline batches}: what was made in batches, and what went into each. */
@Command(
        name = "batches",
        description = {
            "Prints the batches a plant made, with the energy, emissions, water and cost of each and per unit of output,",
            "and their totals by product and by order. What is unknown is '-': --why tells why.",
            "With --explain, one figure of one batch: formula with numbers, meters and readings, factors and prices."
        },
        mixinStandardHelpOptions = true)
final class BatchesCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--plant", required = true, paramLabel = "ID", description = "the plant")
    private String plant;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "batches made, at least in part, after this time, 2026-03-01T00:00:00+01:00")
    private OffsetDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "and before this one")
    private OffsetDateTime to;

    @Option(names = "--line", paramLabel = "IDS", description = "scopes that made them, separated by commas")
    private String line;

    @Option(names = "--product", paramLabel = "IDS", description = "products, separated by commas")
    private String product;

    @Option(names = "--order", paramLabel = "IDS", description = "orders, separated by commas")
    private String order;

    @Option(names = "--batch", paramLabel = "IDS", description = "batches, separated by commas")
    private String batch;

    @Option(names = "--why", description = "tell why figures are unknown")
    private boolean why;

    @Option(
            names = "--explain",
            paramLabel = "KPI",
            description = "where this figure comes from, of the one batch named by --line and --batch")
    private String explained;

    @Mixin
    private DashboardApi dashboards = new DashboardApi();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Refusal, IOException {
        if (explained != null) {
            return explain();
        }
        if (from == null || to == null) {
            throw Refusal.wrongUsage(
                    "batches are listed of a time: --from TIME and --to TIME, 2026-03-01T00:00:00+01:00");
        }
        if (!from.isBefore(to)) {
            throw Refusal.wrongUsage("--to %s is not after --from %s".formatted(to, from));
        }
        Map<String, Object> asked = new TreeMap<>();
        asked.put("from", from);
        asked.put("to", to);
        asked.put("line", line);
        asked.put("product", product);
        asked.put("order", order);
        asked.put("batch", batch);
        String path = DashboardApi.query("/api/v1/plants/%s/batches".formatted(DashboardApi.coded(plant)), asked);
        try (InputStream answer = dashboards.get(path, PATIENCE)) {
            JsonNode batches = JSON.readTree(answer);
            PrintWriter out = spec.commandLine().getOut();
            BatchesText.of(batches, why).forEach(out::println);
            out.flush();
        }
        return ExitCode.DONE;
    }

    private int explain() throws Refusal, IOException {
        if (line == null || batch == null) {
            throw Refusal.wrongUsage("--explain is of one batch: --line ID and --batch ID name it");
        }
        Map<String, Object> asked = new TreeMap<>(Map.of("line", line, "batch", batch, "kpi", explained));
        String path =
                DashboardApi.query("/api/v1/plants/%s/batches/explain".formatted(DashboardApi.coded(plant)), asked);
        try (InputStream answer = dashboards.get(path, PATIENCE)) {
            PrintWriter out = spec.commandLine().getOut();
            ExplainText.of(JSON.readTree(answer)).forEach(out::println);
            out.flush();
        }
        return ExitCode.DONE;
    }
}
