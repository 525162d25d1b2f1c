package io.plantline.jobs.anomalies;

import io.plantline.jobs.Cluster;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.KafkaOption;
import io.plantline.jobs.PlantText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The job {@code anomalies}: watches readings and KPIs until it is stopped. On a cluster in this process it stays; to one
 * elsewhere it is handed over, and this process ends.
 */
@Command(
        name = "anomalies",
        description = {
            "Watches the readings and KPIs of plants and writes what is not as it should be to Kafka, exactly once.",
            "'plantline job anomalies' runs it."
        },
        mixinStandardHelpOptions = true)
public final class AnomaliesCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(AnomaliesCommand.class);
    private static final String NAME = "plantline anomalies";

    @Option(names = "--pilot", arity = "1..*", required = true, paramLabel = "PLANT.yaml", description = "plant files")
    private List<Path> pilots;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Option(
            names = "--checkpoints",
            required = true,
            paramLabel = "DIR",
            description = "folder the state is kept in; what is there is gone on from")
    private Path checkpoints;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "seconds between checkpoints, and so until something is told (default: ${DEFAULT-VALUE})")
    private int every;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description = "go on from this savepoint or checkpoint (default: the newest in --checkpoints)")
    private Path from;

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST:PORT",
            description =
                    "REST interface of a Flink cluster that sees the same folder (default: a cluster in this process)")
    private String jobManager;

    @Option(names = "--parallelism", defaultValue = "1", description = "plants at a time (default: ${DEFAULT-VALUE})")
    private int parallelism;

    @Option(
            names = "--rules-since",
            paramLabel = "MILLIS",
            description = "time from which on what is said of rules on Kafka changes those of the plant files, epoch "
                    + "milliseconds (default: now)")
    private Long rulesSince;

    @Option(names = "--while-told", description = "end when the standard input of this process does", hidden = true)
    private boolean whileTold;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    public AnomaliesCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (whileTold) {
            endWithInput();
        }
        List<PlantText> plants = PlantText.ofAll(pilots);
        Files.createDirectories(checkpoints);
        StreamExecutionEnvironment environment =
                Cluster.environment(jobManager, configuration()).setParallelism(parallelism);
        long since = rulesSince == null ? clock.millis() : rulesSince;
        new AnomalyJob(plants, since, kafka.properties()).build(environment);
        JobClient job = environment.executeAsync(NAME);
        spec.commandLine().getOut().println("{\"job\":\"%s\"}".formatted(job.getJobID()));
        spec.commandLine().getOut().flush();
        if (jobManager == null) {
            job.getJobExecutionResult().get();
        }
        return 0;
    }

    /** Whoever started this process holds its standard input open, and lets it go however it ends. */
    private static void endWithInput() {
        Thread listener = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        LOG.debug("input is gone", gone);
                    }
                    Runtime.getRuntime().halt(0);
                },
                "input");
        listener.setDaemon(true);
        listener.start();
    }

    private Configuration configuration() throws JobRefused, IOException {
        Configuration configuration = AnomalyJob.configuration(
                checkpoints.toAbsolutePath().toUri().toString(), Duration.ofSeconds(Math.max(1, every)));
        if (from != null && !Files.exists(from)) {
            throw JobRefused.wrongInput("--from %s: there is no such savepoint or checkpoint".formatted(from));
        }
        Optional<Path> last = from == null ? Checkpoints.newest(checkpoints) : Optional.of(from);
        last.map(path -> path.toAbsolutePath().toUri().toString()).ifPresent(path -> {
            LOG.info("going on from {}", path);
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, path);
        });
        return configuration;
    }
}
