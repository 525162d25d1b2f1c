package io.plantline.jobs.baseline;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Frozen;
import io.plantline.jobs.Cluster;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.KafkaOption;
import io.plantline.jobs.PlantText;
import io.plantline.jobs.rebuild.InputSource;
import io.plantline.jobs.rebuild.ReadingsOnKafka;
import io.plantline.jobs.rebuild.RebuildJob;
import io.plantline.jobs.rebuild.Since;
import io.plantline.kpi.Freezable;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The job {@code baselines}: fits a baseline on a period, says how well, and freezes it where it is told to. It is long because
 * a frozen record has many parts and all options stand beside what is done with them.
 */
@Command(
        name = "baselines",
        description = {
            "Fits an energy baseline on a period and says how well it fits.",
            "Only with --freeze is it written down, for values from the end of the period on to be held against."
        },
        mixinStandardHelpOptions = true)
public final class BaselineCommand implements Callable<Integer> {
    private static final String KAFKA = "kafka";

    @Parameters(
            arity = "0..1",
            paramLabel = "kafka|-",
            defaultValue = KAFKA,
            description = "the readings of a stack, or JSON lines on standard input (default: ${DEFAULT-VALUE})")
    private String source;

    @Option(names = "--pilot", required = true, paramLabel = "PLANT.yaml", description = "plant file")
    private Path pilot;

    @Mixin
    private Asked asked = new Asked();

    @Option(
            names = "--freeze",
            paramLabel = "ID",
            description = "write it down under this id; it is never changed again")
    private String freeze;

    @Option(names = "--by", paramLabel = "NAME", description = "who freezes it (default: the user of this machine)")
    private String by = System.getProperty("user.name");

    @Option(
            names = "--although",
            paramLabel = "WHY",
            defaultValue = "",
            description = "freeze it although it is beyond the limits of acceptance, for this reason")
    private String although;

    @Mixin
    private AskedRegime regime = new AskedRegime();

    @Option(
            names = "--with-waste",
            description = "learn from intervals with anomalies too (default: they are left out and counted)")
    private boolean withWaste;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Option(names = "--run", defaultValue = Reading.LIVE, description = "whose readings (default: ${DEFAULT-VALUE})")
    private String run;

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST:PORT",
            description = "REST interface of a Flink cluster (default: a cluster in this process)")
    private String jobManager;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    public BaselineCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        PlantText text = PlantText.of(pilot);
        PlantIndex plant = new PlantIndex(text.plant());
        BaselineOrder order = asked.order(text, plant, run);
        regime.require(plant);
        if (freeze != null) {
            requireNew(order, plant);
        }
        String where = "%s of %s %s".formatted(order.energy(), order.scope(), asked.period());
        Points points = Points.of(seen(order, plant.plant()), waste(plant), plant, order, regime.name(), where);
        PrintWriter out = spec.commandLine().getOut();
        out.println(points.words());
        out.flush();
        Regression regression = new Fitting(order, plant.plant().zone()).of(points.usable(), where);
        List<Limits.Line> limits = Limits.of(order).held(regression);
        new Report(out).print(order, regression, limits);
        if (freeze == null) {
            out.println("nothing was written down; --freeze ID does");
        } else {
            freeze(order, plant, regression, limits, points);
            out.println("frozen as %s; it holds from %s on%s".formatted(freeze, asked.to(), regime.words()));
        }
        out.flush();
        return 0;
    }

    /** Only a stack has watchers. */
    private Waste waste(PlantIndex plant) throws JobRefused, IOException {
        return source.equals(KAFKA) && !withWaste
                ? Waste.told(plant, run, kafka.properties())
                : new Waste(plant, List.of(), 0);
    }

    private void requireNew(BaselineOrder order, PlantIndex plant) throws JobRefused, IOException {
        try {
            Frozen.checked("--freeze", freeze);
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(wrong.getMessage());
        }
        if (order.to() > clock.millis()) {
            throw JobRefused.wrongUsage(
                    "--to %s: the period is not over yet; end it today or earlier".formatted(asked.to()));
        }
        if (new FrozenTopic(kafka.properties()).has(plant.plant().id(), freeze)) {
            throw JobRefused.wrongUsage(
                    "--freeze %s: it is frozen already and is never changed; give this one another id"
                            .formatted(freeze));
        }
    }

    private Seen seen(BaselineOrder order, Plant plant) throws Exception {
        StreamExecutionEnvironment environment =
                Cluster.environment(jobManager, RebuildJob.configuration()).setParallelism(1);
        return Seen.by(
                BaselineJob.of(readings(environment, plant), order),
                order.drivers().size());
    }

    private DataStream<Tuple2<String, byte[]>> readings(StreamExecutionEnvironment environment, Plant plant)
            throws JobRefused, IOException {
        List<String> ids = List.of(plant.id());
        if (source.equals(KAFKA)) {
            ReadingsOnKafka readings = new ReadingsOnKafka(kafka.properties(), Since.of("earliest"), null);
            return environment
                    .fromSource(
                            readings.source(ids, readings.stretches(ids)), WatermarkStrategy.noWatermarks(), "readings")
                    .uid("readings");
        }
        if (!source.equals("-") || jobManager != null) {
            throw JobRefused.wrongUsage(
                    "readings come from kafka, or as - from standard input on a cluster in this process");
        }
        return environment
                .fromSource(
                        new InputSource(plant.id()), WatermarkStrategy.noWatermarks(), "readings", RebuildJob.READINGS)
                .setParallelism(1)
                .uid("readings");
    }

    private void freeze(
            BaselineOrder order, PlantIndex plant, Regression regression, List<Limits.Line> limits, Points points)
            throws JobRefused, IOException {
        String beyond = limits.stream()
                .filter(line -> !line.kept())
                .map(Limits.Line::words)
                .collect(Collectors.joining("; "));
        if (!beyond.isEmpty() && although.isBlank()) {
            throw JobRefused.wrongInput(
                    "'%s' was not frozen, it is beyond the limits: %s; take another period, driver or interval, or say --although WHY"
                            .formatted(freeze, beyond));
        }
        try {
            Baseline baseline = new Baseline(
                    freeze,
                    plant.plant().id(),
                    order.scope(),
                    order.energy(),
                    order.model(),
                    order.interval(),
                    order.from(),
                    order.to(),
                    regime.name(),
                    regression.perHour(),
                    regression.drivers(),
                    regression.weather(),
                    regression.week(),
                    regression.fit(),
                    new Baseline.Acceptance(
                            beyond.isEmpty(), beyond.isEmpty() ? "" : beyond + ", although " + although),
                    new Baseline.Origin(
                            order.run(),
                            points.unknown(),
                            points.wasteful(),
                            Report.digest(points.usable()),
                            by,
                            clock.millis()));
            Freezable.require(plant, baseline);
            new FrozenTopic(kafka.properties()).write(baseline);
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(wrong.getMessage());
        }
    }
}
