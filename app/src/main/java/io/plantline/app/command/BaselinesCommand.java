package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.JobManager;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.KeptRows;
import io.plantline.app.rebuild.RejectedRows;
import io.plantline.app.replay.SummaryText;
import io.plantline.ingest.replay.ReplaySummary;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline job baselines}: an energy baseline fitted on a period, and frozen where it is told to. */
@Command(
        name = "baselines",
        description = {
            "Fits an energy baseline on a period and says how well it fits, by a bounded Flink job.",
            "Only with --freeze is it written down, for values from the end of the period on to be held against."
        },
        mixinStandardHelpOptions = true)
final class BaselinesCommand implements Callable<Integer> {
    @Mixin
    private RebuildInput input = new RebuildInput();

    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Mixin
    private BaselineOptions options = new BaselineOptions();

    @Option(
            names = "--rejected",
            paramLabel = "FILE.csv",
            description = "files: keep rows that cannot be used here, with place, reason and remedy")
    private Path rejectedRows;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;
    private final InstantSource clock;

    BaselinesCommand(StopSignal stop, InstantSource clock) {
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        input.requireNamed();
        JobOfOnePlant baselines = new JobOfOnePlant(stack, stop);
        Plant plant = stack.plants(stack.settings()).get(0);
        if (rejectedRows != null && input.isKafka()) {
            throw Refusal.wrongUsage(
                    "--rejected is for recorded files; those of Kafka are listed by: plantline rejected");
        }
        if (rejectedRows != null && input.given().stream().anyMatch(this::isKeptIn)) {
            throw Refusal.wrongUsage("--rejected %s is read from as well; name another file".formatted(rejectedRows));
        }
        if (!input.isKafka()) {
            input.check(plant, clock);
        }
        if (input.isKafka() || options.freezes()) {
            stack.requireAnswer(stack.settings());
        }
        JobManager.requireAnswer(options.jobManager());
        return input.isKafka() ? baselines.run(arguments(), job -> {}, out()) : ofFiles(plant, baselines);
    }

    private int ofFiles(Plant plant, JobOfOnePlant baselines) throws Exception {
        try (KeptRows kept = KeptRows.in(rejectedRows)) {
            RejectedRows rejected = input.rejected(kept.aside());
            int ended;
            try (rejected) {
                ended = baselines.run(arguments(), job -> tell(plant, job, rejected), out());
            }
            if (ended == ExitCode.DONE) {
                kept.keep(rejected);
            }
            if (ended == ExitCode.DONE && rejected.count() > 0) {
                out().println(rejected.lastWords(
                        rejectedRows == null
                                ? "they stand above; --rejected FILE.csv keeps them all"
                                : rejectedRows + " has them"));
                out().flush();
            }
            return ended;
        }
    }

    private boolean isKeptIn(Path given) {
        return given.toAbsolutePath()
                .normalize()
                .equals(rejectedRows.toAbsolutePath().normalize());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void tell(Plant plant, JobProcess job, RejectedRows rejected) throws Refusal, IOException {
        try {
            ReplaySummary summary = input.tell(plant, List.of(), clock, job.input(), rejected, read -> {});
            SummaryText.of(summary).forEach(out()::println);
        } catch (IOException broken) {
            if (!job.isEnding()) {
                throw broken; // one that has ended has said why
            }
        }
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("baselines", input.isKafka() ? "kafka" : "-"));
        arguments.addAll(List.of("--run", input.run()));
        arguments.addAll(options.arguments());
        return arguments;
    }
}
