package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline explain}: where one value comes from, down to the readings. */
@Command(
        name = "explain",
        description = {
            "Explains one value: formula with numbers, meters and readings, factors, prices, revisions.",
            "Asks the dashboards of a stack that runs. With what it prints the value can be recomputed by hand."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Option(names = "--plant", required = true, paramLabel = "ID", description = "the plant")
    private String plant;

    @Option(names = "--kpi", required = true, paramLabel = "ID", description = "the KPI, as energy-cost")
    private String kpi;

    @Option(names = "--scope", paramLabel = "ID", description = "the part of the plant (default: the plant)")
    private String scope;

    @Option(
            names = "--interval",
            required = true,
            paramLabel = "I",
            description = "minute, settlement, hour, shift, day or month")
    private String interval;

    @Option(
            names = "--start",
            required = true,
            paramLabel = "TIME",
            description = "start of the interval with an offset, 2026-03-29T01:00:00Z")
    private String start;

    @Option(names = "--run", paramLabel = "ID", description = "a replay (default: live)")
    private String run;

    @Option(names = "--readings", paramLabel = "N", description = "how many readings of a meter to show (default: 40)")
    private Integer readings;

    @Mixin
    private ToldAnswer answer = new ToldAnswer();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Refusal, IOException {
        answer.print(path(), ExplainText::of, spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private String path() {
        Map<String, Object> asked = new TreeMap<>();
        asked.put("interval", interval);
        asked.put("start", start);
        asked.put("scope", scope);
        asked.put("run", run);
        asked.put("readings", readings);
        return DashboardApi.query(
                "/api/v1/plants/%s/kpis/%s/explain".formatted(DashboardApi.coded(plant), DashboardApi.coded(kpi)),
                asked);
    }
}
