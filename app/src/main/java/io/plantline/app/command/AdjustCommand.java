package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.JobKafka;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
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
        if (stack.pilots().size() != 1 || Files.isDirectory(stack.pilots().get(0))) {
            throw Refusal.wrongUsage("--pilot names the plant file of the one plant that the baseline is of");
        }
        Settings settings = stack.settings();
        Path folder = Files.createTempDirectory("plantline-adjust-");
        Path kafka = JobKafka.properties(settings, folder);
        try (JobProcess job = JobProcess.start(arguments(settings, kafka))) {
            stop.onRequest(job::close);
            int ended = job.await();
            spec.commandLine().getOut().print(job.words());
            spec.commandLine().getOut().flush();
            return ended;
        } finally {
            Files.deleteIfExists(kafka);
            Files.deleteIfExists(folder);
        }
    }

    private List<String> arguments(Settings settings, Path kafka) throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("adjust", "--pilot", stack.pilots().get(0).toString()));
        arguments.addAll(List.of("--of", baseline, "--id", id, "--from", from.toString(), "--to", to.toString()));
        arguments.addAll(List.of("--kwh=" + kWh.toPlainString(), "--by", by, "--why", why));
        arguments.addAll(
                List.of("--kafka", settings.text(Setting.KAFKA_BOOTSTRAP), "--kafka-properties", kafka.toString()));
        return arguments;
    }
}
