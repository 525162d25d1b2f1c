package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.tables.TableFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What of a rebuild is given out, how, and where it runs. */
final class RebuildOptions {
    @Option(names = "--from", paramLabel = "TIME", description = "give out intervals that start at this time or later")
    private OffsetDateTime from;

    @Option(names = "--to", paramLabel = "TIME", description = "and before this one")
    private OffsetDateTime to;

    @Option(
            names = "--interval",
            split = ",",
            paramLabel = "KIND",
            description =
                    "kinds of intervals given out: ${COMPLETION-CANDIDATES} (default: all but minute, which are many, and batch); batches come as PLANT.batches.jsonl")
    private Set<IntervalKind> intervals = EnumSet.range(IntervalKind.SETTLEMENT, IntervalKind.MONTH);

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl|parquet",
            defaultValue = "csv",
            description = "how values are written (default: ${DEFAULT-VALUE})")
    private TableFormat format;

    @Option(
            names = "--since",
            paramLabel = "earliest|OFFSET|TIME",
            description = "kafka: read from here on (default: early enough for --from, else earliest)")
    private String since;

    @Option(
            names = "--until",
            paramLabel = "OFFSET",
            description = "kafka: read up to this offset (default: where the partition ends now)")
    private Long until;

    @Option(
            names = "--stretch",
            paramLabel = "PARTITION:FROM:TO",
            description = "kafka: read this of a partition, instead of --since and --until; once for each partition")
    private List<String> stretches = new ArrayList<>();

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST:PORT",
            description = "kafka: run on this Flink cluster, which must see DIR (default: one in a process of its own)")
    private String jobManager;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "1",
            description = "plants rebuilt at a time (default: ${DEFAULT-VALUE})")
    private int parallelism;

    void check(boolean kafka) throws Refusal {
        if (!stretches.isEmpty() && (since != null || until != null)) {
            throw Refusal.wrongUsage("--stretch says what is read; leave --since and --until out");
        }
        if (!kafka && (!stretches.isEmpty() || since != null || until != null || jobManager != null)) {
            throw Refusal.wrongUsage(
                    "--since, --until, --stretch and --jobmanager are for the readings of kafka; put the file there "
                            + "with: plantline replay FILE --to kafka --run ID, and rebuild kafka --run ID");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw Refusal.wrongUsage("--to %s is not after --from %s".formatted(to, from));
        }
    }

    Set<IntervalKind> intervals() {
        return Set.copyOf(intervals);
    }

    boolean givesBatches() {
        return intervals.contains(IntervalKind.BATCH);
    }

    /** All that the job writes for a plant. */
    List<String> filesOf(Plant plant) {
        return givesBatches() ? List.of(fileOf(plant), plant.id() + ".batches.jsonl") : List.of(fileOf(plant));
    }

    /** The values of intervals of the clock. */
    String fileOf(Plant plant) {
        return plant.id() + '.' + format.name().toLowerCase(Locale.ROOT);
    }

    String jobManager() {
        return jobManager;
    }

    boolean isCsv() {
        return format == TableFormat.CSV;
    }

    /** What the job is told of it. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--from", from);
        add(arguments, "--to", to);
        add(
                arguments,
                "--interval",
                intervals.stream().sorted().map(IntervalKind::name).collect(Collectors.joining(",")));
        add(arguments, "--format", format);
        add(arguments, "--parallelism", parallelism);
        return arguments;
    }

    /** What the job is told of Kafka. */
    List<String> kafkaArguments(String run, List<Plant> plants) {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--since", since == null ? beginning(run, plants) : since);
        add(arguments, "--until", until);
        stretches.forEach(stretch -> add(arguments, "--stretch", stretch));
        add(arguments, "--jobmanager", jobManager);
        return arguments;
    }

    /**
     * Kafka keeps readings by the time they were written, and a live one is written after it was true. Nothing older than
     * the retention is booked, so what was written before that bears on no interval that is given out. A replay may hold
     * readings of any time.
     */
    private String beginning(String run, List<Plant> plants) {
        if (from == null || !run.equals(Reading.LIVE)) {
            return "earliest";
        }
        Duration longest =
                plants.stream().map(Plant::retention).max(Duration::compareTo).orElse(Duration.ZERO);
        Instant early = from.toInstant().minus(longest).minus(Duration.ofDays(1));
        return early.toString();
    }

    private static void add(List<String> arguments, String option, Object value) {
        if (value != null) {
            arguments.add(option);
            arguments.add(value.toString());
        }
    }
}
