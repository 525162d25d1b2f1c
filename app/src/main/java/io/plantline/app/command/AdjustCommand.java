package io.plantline.app.command;

import io.plantline.app.StopSignal;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline job adjust}: what happened once and no driver tells, written down beside a frozen baseline. */
@Command(
        name = "adjust",
        description = {
            "Enters an adjustment of a frozen baseline: what happened once and no driver tells, such as a line that was",
            "tried out. It is spread evenly over its time; the KPIs restate themselves and name it."
        },
        mixinStandardHelpOptions = true)
final class AdjustCommand implements Callable<Integer> {
    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Option(names = "--of", required = true, paramLabel = "ID", description = "the baseline")
    private String baseline;

    @Option(names = "--id", required = true, paramLabel = "ID", description = "of the adjustment; never used again")
    private String id;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "2026-03-01T07:30 by the plant's clock")
    private LocalDateTime from;

    @Option(names = "--to", required = true, paramLabel = "TIME", description = "the end of it")
    private LocalDateTime to;

    @Option(
            names = "--kwh",
            required = true,
            paramLabel = "KWH",
            description = "expected beyond the baseline; below zero where less was to be expected")
    private BigDecimal kWh;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who says so")
    private String by;

    @Option(names = "--why", required = true, paramLabel = "TEXT", description = "what happened")
    private String why;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;

    AdjustCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws Exception {
        JobOfOnePlant adjusting = new JobOfOnePlant(stack, stop);
        stack.plants(stack.settings());
        stack.requireAnswer(stack.settings());
        return adjusting.run(arguments(), job -> {}, spec.commandLine().getOut());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("adjust", "--of", baseline, "--id", id));
        arguments.addAll(List.of("--from", from.toString(), "--to", to.toString()));
        arguments.addAll(List.of("--kwh=" + kWh.toPlainString(), "--by", by, "--why", why));
        return arguments;
    }
}
