package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.AnomalyProcess;
import io.plantline.app.rebuild.JobManager;
import io.plantline.app.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline job anomalies}: watches what a stack measures. */
@Command(
        name = "anomalies",
        description = {
            "Watches the readings and KPIs of a stack by a Flink job and tells what is not as it should be, each event",
            "exactly once, until it is stopped. With --jobmanager it is handed over to a cluster, where it stays.",
            "Run one for each Kafka: it is the only writer of the anomalies."
        },
        mixinStandardHelpOptions = true)
final class AnomaliesCommand implements Callable<Integer> {
    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            defaultValue = "data/anomalies",
            description = "folder its state is kept in, and gone on from (default: ${DEFAULT-VALUE})")
    private Path checkpoints;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            defaultValue = "10s",
            description = "time between checkpoints, and so until an event is told (default: ${DEFAULT-VALUE})")
    private Duration every;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "go on from this savepoint (default: from the newest checkpoint in --checkpoints)")
    private Path from;

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST:PORT",
            description = "REST interface of a Flink cluster that sees --checkpoints under the same name (default: a "
                    + "cluster in a process beside this one)")
    private String jobManager;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "1",
            description = "how many plants at a time (default: ${DEFAULT-VALUE})")
    private int parallelism;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;
    private final InstantSource clock;

    AnomaliesCommand(StopSignal stop, InstantSource clock) {
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = stack.settings();
        List<Path> plants = stack.plantFiles(settings);
        if (stack.plants(settings).isEmpty()) {
            throw Refusal.wrongUsage("--pilot names the plants to watch, or 'plants' in --config");
        }
        stack.requireAnswer(settings);
        JobManager.requireAnswer(jobManager);
        try (AnomalyProcess job =
                AnomalyProcess.start(settings, plants, checkpoints.toAbsolutePath(), clock, further())) {
            stop.onRequest(job::end);
            int ended = job.await();
            if (stop.isRequested()) {
                return ExitCode.DONE;
            }
            if (jobManager != null && ended == ExitCode.DONE) {
                spec.commandLine().getOut().printf("job %s runs on %s%n", job.jobId(), jobManager);
            }
            return ended;
        }
    }

    private List<String> further() {
        List<String> further = new ArrayList<>(
                List.of("--every", Long.toString(every.toSeconds()), "--parallelism", Integer.toString(parallelism)));
        if (from != null) {
            further.addAll(List.of("--from", from.toAbsolutePath().toString()));
        }
        if (jobManager != null) {
            further.addAll(List.of("--jobmanager", jobManager));
        }
        return further;
    }
}
