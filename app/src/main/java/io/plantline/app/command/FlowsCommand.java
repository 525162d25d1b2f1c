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

/** {@code plantline flows}: where material goes in an interval, and what its losses cost. */
@Command(
        name = "flows",
        description = {
            "Prints where material goes: measured, reconciled with the balances, and what losses cost.",
            "Asks the dashboards of a stack that runs. With what it prints the figures can be recomputed by hand."
        },
        mixinStandardHelpOptions = true)
final class FlowsCommand implements Callable<Integer> {
    @Option(names = "--plant", required = true, paramLabel = "ID", description = "the plant")
    private String plant;

    @Option(names = "--interval", required = true, paramLabel = "I", description = "shift, day or month")
    private String interval;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "start of the interval with an offset, 2026-03-29T00:00:00+00:00")
    private String from;

    @Option(names = "--run", paramLabel = "ID", description = "a replay (default: live)")
    private String run;

    @Mixin
    private ToldAnswer answer = new ToldAnswer();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Refusal, IOException {
        answer.print(path(), FlowsText::of, spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private String path() {
        Map<String, Object> asked = new TreeMap<>();
        asked.put("interval", interval);
        asked.put("start", from);
        asked.put("run", run);
        return DashboardApi.query("/api/v1/plants/%s/flows".formatted(DashboardApi.coded(plant)), asked);
    }
}
