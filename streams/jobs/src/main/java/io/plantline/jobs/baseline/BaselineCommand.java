package io.plantline.jobs.baseline;

import io.plantline.baseline.Baseline;
import io.plantline.baseline.Model;
import io.plantline.jobs.Cluster;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.PlantText;
import io.plantline.jobs.rebuild.InputSource;
import io.plantline.jobs.rebuild.ReadingsOnKafka;
import io.plantline.jobs.rebuild.RebuildJob;
import io.plantline.jobs.rebuild.Since;
import io.plantline.kpi.Observed;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.wire.PlantFileException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The job {@code baselines}: fits a baseline on a period, says how well, and freezes it where it is told to. */
@Command(
        name = "baselines",
        description = {
            "Fits an energy baseline on a period and says how well it fits.",
            "Only with --freeze is it written down, for values from the end of the period on to be held against."
        },
        mixinStandardHelpOptions = true)
public final class BaselineCommand implements Callable<Integer> {
    private static final String KAFKA = "kafka";
    private static final double KNOWN = 0.95;

    @Parameters(
            arity = "0..1",
            paramLabel = "kafka|-",
            defaultValue = KAFKA,
            description = "the readings of a stack, or JSON lines on standard input (default: ${DEFAULT-VALUE})")
    private String source;

    @Option(names = "--pilot", required = true, paramLabel = "PLANT.yaml", description = "plant file")
    private Path pilot;

    @Option(names = "--scope", description = "part of the plant (default: all of it)")
    private String scope;

    @Option(
            names = "--energy",
            defaultValue = "electricity-import",
            description = "the energy it is of (default: ${DEFAULT-VALUE})")
    private String energy;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "linear-production|degree-day",
            description = "what energy follows: what is made, or how cold and hot it is, and what is made")
    private String model;

    @Option(
            names = "--driver",
            split = ",",
            paramLabel = "QUANTITY",
            description = "what it follows (default: the plant's good output, degree-day: heating-degree-days)")
    private List<String> drivers;

    @Option(
            names = "--interval",
            defaultValue = "DAY",
            paramLabel = "hour|shift|day|month",
            description = "what is a point of the fit (default: day)")
    private IntervalKind interval;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "first day, by the plant's clock")
    private LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "day after the last; it holds from then")
    private LocalDate to;

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

    @Option(names = "--regime", defaultValue = "all", description = "what the plant was doing, for people to read")
    private String regime;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", defaultValue = "127.0.0.1:9092", description = "Kafka")
    private String kafka;

    @Option(names = "--kafka-properties", paramLabel = "FILE", description = "further settings of the Kafka clients")
    private Path kafkaProperties;

    @Option(names = "--run", defaultValue = Reading.LIVE, description = "whose readings (default: ${DEFAULT-VALUE})")
    private String run;

    @Option(
            names = "--jobmanager",
            paramLabel = "HOST:PORT",
            description = "REST interface of a Flink cluster (default: a cluster in this process)")
    private String jobManager;

    @Spec
    private CommandSpec spec;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws Exception {
        PlantText text = plant();
        Plant plant = text.plant();
        BaselineOrder order = order(text, plant);
        String where = "%s of %s from %s to %s".formatted(order.energy(), order.scope(), from, to);
        List<Observed> seen = observed(order, plant);
        List<Observed> points =
                seen.stream().filter(point -> point.coverage() >= KNOWN).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (seen.isEmpty()) {
            throw JobRefused.wrongInput(
                    "%s: there is no reading of it in run %s; name the run with --run and a period that has readings"
                            .formatted(where, order.run()));
        }
        out.println("%d of %d intervals are known to %.0f %%".formatted(points.size(), seen.size(), 100 * KNOWN));
        Regression regression = Regression.of(points, order.drivers(), where);
        List<Limits.Line> limits = Limits.of(interval).held(regression);
        new Report(out).print(order, regression, limits);
        if (freeze == null) {
            out.println("nothing was written down; --freeze ID does");
        } else {
            freeze(order, plant, regression, limits, Report.digest(points));
            out.println("frozen as %s; it holds from %s on".formatted(freeze, to));
        }
        out.flush();
        return 0;
    }

    private List<Observed> observed(BaselineOrder order, Plant plant) throws Exception {
        StreamExecutionEnvironment environment =
                Cluster.environment(jobManager, RebuildJob.configuration()).setParallelism(1);
        List<Observed> observed = new ArrayList<>();
        try (CloseableIterator<Tuple2<Long, double[]>> points =
                BaselineJob.of(readings(environment, plant), order).executeAndCollect("plantline baselines")) {
            points.forEachRemaining(point -> observed.add(Observing.observed(point)));
        }
        observed.sort(Comparator.comparingLong(Observed::start));
        return observed;
    }

    private DataStream<Tuple2<String, byte[]>> readings(StreamExecutionEnvironment environment, Plant plant)
            throws JobRefused, IOException {
        List<String> ids = List.of(plant.id());
        if (source.equals(KAFKA)) {
            ReadingsOnKafka readings = new ReadingsOnKafka(kafkaProperties(), Since.of("earliest"), null);
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

    private BaselineOrder order(PlantText text, Plant plant) throws JobRefused {
        Model wanted = Model.of(model)
                .orElseThrow(() ->
                        JobRefused.wrongUsage("--model %s: it is linear-production or degree-day".formatted(model)));
        String where = scope == null ? plant.whole().id() : scope;
        PlantIndex index = new PlantIndex(plant);
        if (!index.tree().hasScope(where)) {
            throw JobRefused.wrongUsage("--scope %s: plant %s has no such part; it has %s"
                    .formatted(
                            where,
                            plant.id(),
                            plant.scopes().stream().map(each -> each.id()).collect(Collectors.joining(", "))));
        }
        List<Quantity> follows = new ArrayList<>();
        for (String name : drivers == null ? List.of(usualDriver(wanted, plant)) : drivers) {
            follows.add(measured(index, where, "--driver", name));
        }
        if (interval.compareTo(IntervalKind.HOUR) < 0) {
            throw JobRefused.wrongUsage("--interval %s: a baseline is of hours or longer".formatted(interval));
        }
        Quantity of = measured(index, where, "--energy", energy);
        if (!of.isEnergy()) {
            throw JobRefused.wrongUsage(
                    "--energy %s: it is no energy; name one such as electricity-import".formatted(energy));
        }
        try {
            return new BaselineOrder(
                    text,
                    run,
                    where,
                    of,
                    follows,
                    interval,
                    from.atStartOfDay(plant.zone()).toInstant().toEpochMilli(),
                    to.atStartOfDay(plant.zone()).toInstant().toEpochMilli());
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(wrong.getMessage());
        }
    }

    private static String usualDriver(Model model, Plant plant) {
        return model == Model.DEGREE_DAY
                ? Quantity.HEATING_DEGREE_DAYS.id()
                : plant.normaliser().id();
    }

    private static Quantity measured(PlantIndex plant, String scope, String option, String name) throws JobRefused {
        Quantity quantity = Quantity.of(name)
                .orElseThrow(() -> JobRefused.wrongUsage(
                        "%s %s: there is no such quantity; docs/adding-a-pilot.md names them".formatted(option, name)));
        if (!plant.tree().measures(scope, quantity)) {
            throw JobRefused.wrongUsage("%s %s: %s does not measure it; it measures %s"
                    .formatted(
                            option,
                            name,
                            scope,
                            plant.tree().quantities(scope).stream()
                                    .map(Quantity::id)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        return quantity;
    }

    private void freeze(
            BaselineOrder order, Plant plant, Regression regression, List<Limits.Line> limits, String digest)
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
            new FrozenTopic(kafkaProperties())
                    .write(new Baseline(
                            freeze,
                            plant.id(),
                            order.scope(),
                            order.energy(),
                            Model.of(model).orElseThrow(),
                            interval,
                            order.from(),
                            order.to(),
                            regime,
                            regression.perHour(),
                            regression.drivers(),
                            regression.fit(),
                            new Baseline.Acceptance(
                                    beyond.isEmpty(), beyond.isEmpty() ? "" : beyond + ", although " + although),
                            new Baseline.Origin(order.run(), digest, by, clock.millis())));
        } catch (IllegalArgumentException wrong) {
            throw JobRefused.wrongUsage(wrong.getMessage());
        }
    }

    private PlantText plant() throws JobRefused {
        try {
            return PlantText.read(pilot);
        } catch (PlantFileException wrong) {
            throw JobRefused.wrongInput(wrong.getMessage());
        } catch (IOException unreadable) {
            throw JobRefused.wrongInput("%s: cannot be read: %s".formatted(pilot, unreadable.getMessage()));
        }
    }

    private Properties kafkaProperties() throws IOException {
        Properties properties = new Properties();
        if (kafkaProperties != null) {
            try (Reader text = Files.newBufferedReader(kafkaProperties)) {
                properties.load(text);
            }
        }
        properties.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka);
        return properties;
    }
}
