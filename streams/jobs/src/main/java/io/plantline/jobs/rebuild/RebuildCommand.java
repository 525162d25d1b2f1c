package io.plantline.jobs.rebuild;

import io.plantline.jobs.Cluster;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.KafkaOption;
import io.plantline.jobs.PlantText;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.tables.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The job {@code rebuild}: readings from Kafka, or as JSON lines on the standard input, to a file of values for each
 * plant. It writes into a folder that is there and says on standard output, as JSON, what it has counted.
 */
@Command(
        name = "rebuild",
        description = {
            "Works KPIs out anew from readings, with the operators of the live path.",
            "'plantline rebuild' runs it, tells it what recorded files say, and puts its values where they belong."
        },
        mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {
    private static final String KAFKA = "kafka";

    @Parameters(paramLabel = "kafka|-", description = "the readings of a stack, or JSON lines on standard input")
    private String source;

    @Option(names = "--pilot", arity = "1..*", required = true, paramLabel = "PLANT.yaml", description = "plant files")
    private List<Path> pilots;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write to; it must be there")
    private Path folder;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Option(
            names = "--since",
            paramLabel = "earliest|OFFSET|TIME",
            defaultValue = "earliest",
            description = "read Kafka from here on (default: ${DEFAULT-VALUE})")
    private String since;

    @Option(
            names = "--until",
            paramLabel = "OFFSET",
            description = "read Kafka up to here (default: where it ends now)")
    private Long until;

    @Option(names = "--run", defaultValue = Reading.LIVE, description = "whose readings (default: ${DEFAULT-VALUE})")
    private String run;

    @Option(names = "--from", paramLabel = "TIME", description = "give out intervals that start at this time or later")
    private OffsetDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "and before this one")
    private OffsetDateTime to;

    @Option(
            names = "--interval",
            split = ",",
            paramLabel = "KIND",
            description = "kinds of intervals (default: all that follow the clock)")
    private Set<IntervalKind> intervals = IntervalKind.byTheClock();

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl|parquet",
            defaultValue = "csv",
            description = "how to write values")
    private TableFormat format;

    @Option(
            names = "--stretch",
            paramLabel = "PARTITION:FROM:TO",
            description = "kafka: read these offsets of a partition, instead of --since and --until")
    private List<String> asked = new ArrayList<>();

    @Option(
            names = "--baselines",
            paramLabel = "FILE",
            description = "baselines and adjustments to hold energy against, a line each as on their topic "
                    + "(default: none)")
    private Path baselines;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO.yaml",
            description = "work out the sides named by --side beside what was recorded")
    private Path scenario;

    @Option(names = "--side", paramLabel = "SIDE", description = "one way to work the plant out, as 'whatif' writes it")
    private List<String> sides = new ArrayList<>();

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST:PORT",
            description =
                    "REST interface of a Flink cluster that sees the same folder (default: a cluster in this process)")
    private String jobManager;

    @Option(names = "--parallelism", defaultValue = "1", description = "plants at a time (default: ${DEFAULT-VALUE})")
    private int parallelism;

    @Spec
    private CommandSpec spec;

    private final List<Stretch> stretches = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<PlantText> plants = PlantText.ofAll(pilots);
        StreamExecutionEnvironment environment =
                Cluster.environment(jobManager, RebuildJob.configuration()).setParallelism(parallelism);
        RebuildJob.of(readings(environment, plants), order(plants));
        Progress progress = new Progress(spec.commandLine().getErr(), stretches);
        spec.commandLine().getOut().println(progress.await(environment.executeAsync("plantline rebuild")));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private DataStream<Tuple2<String, byte[]>> readings(StreamExecutionEnvironment environment, List<PlantText> plants)
            throws JobRefused, IOException {
        List<String> ids = plants.stream().map(text -> text.plant().id()).toList();
        if (source.equals(KAFKA)) {
            return environment
                    .fromSource(kafka(ids), WatermarkStrategy.noWatermarks(), "readings")
                    .uid("readings");
        }
        if (!source.equals("-") || jobManager != null || ids.size() != 1) {
            throw JobRefused.wrongUsage("readings come from kafka, or as - from standard input, of one plant, on a "
                    + "cluster in this process");
        }
        return environment
                .fromSource(
                        new InputSource(ids.get(0)), WatermarkStrategy.noWatermarks(), "readings", RebuildJob.READINGS)
                .setParallelism(1)
                .uid("readings");
    }

    private KafkaSource<Tuple2<String, byte[]>> kafka(List<String> plants) throws JobRefused, IOException {
        ReadingsOnKafka readings = new ReadingsOnKafka(kafka.properties(), since(), until);
        List<Stretch> wanted = new ArrayList<>();
        for (String stretch : asked) {
            wanted.add(Stretch.of(stretch));
        }
        stretches.addAll(readings.stretches(plants, wanted));
        return readings.source(plants, stretches);
    }

    private RebuildOrder order(List<PlantText> plants) throws JobRefused, IOException {
        try {
            return new RebuildOrder(
                    plants,
                    run,
                    FrozenFile.readings(baselines),
                    intervals,
                    from == null ? Long.MIN_VALUE : from.toInstant().toEpochMilli(),
                    to == null ? Long.MAX_VALUE : to.toInstant().toEpochMilli(),
                    format,
                    folder.toAbsolutePath().toString(),
                    scenario == null
                            ? ScenarioText.NONE
                            : new ScenarioText(scenario.toString(), Files.readString(scenario), sides));
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(wrong.getMessage());
        }
    }

    private Since since() throws JobRefused {
        try {
            return Since.of(since);
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage("--since " + wrong.getMessage());
        }
    }
}
