package io.plantline.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.Destination;
import io.plantline.app.rebuild.Former;
import io.plantline.app.rebuild.HeldBaselines;
import io.plantline.app.rebuild.JobKafka;
import io.plantline.app.rebuild.JobManager;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.Manifest;
import io.plantline.app.rebuild.RejectedRows;
import io.plantline.app.rebuild.RejectedWords;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code plantline rebuild}: KPIs worked out anew from readings, with all that is needed to do it again. It is a little longer
 * than most: the order in which things are checked, made and delivered is told in one place.
 */
@Command(
        name = "rebuild",
        description = {
            "Works KPIs out anew from readings, by a bounded Flink job with the operators of the live path.",
            "The same input gives the same bytes. DIR receives the values of each plant and manifest.json, which",
            "says what they were made of. Nothing live is touched, unless --publish asks for it."
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final String MANIFEST = "manifest.json";

    @Mixin
    private RebuildInput input = new RebuildInput();

    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Mixin
    private RebuildOptions options = new RebuildOptions();

    @Mixin
    private RebuildSignals signals = new RebuildSignals();

    @Mixin
    private RebuildBaselines baselines = new RebuildBaselines();

    @Mixin
    private AuditOptions audit = new AuditOptions();

    @Mixin
    private RepeatOptions repeat = new RepeatOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "folder for values and " + MANIFEST)
    private Path out;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;
    private final Clock clock;
    private List<Path> files = List.of();

    RebuildCommand(StopSignal stop, Clock clock) {
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        repeat.check();
        if (repeat.isAsked()) {
            return again(repeat.former());
        }
        return rebuild(spec.commandLine().getParseResult().originalArgs());
    }

    /** Makes a former one once more, as if its command had been given. */
    private int again(Former former) throws Exception {
        List<String> words = Repetition.words(
                former,
                lineOf(new RebuildCommand(stop, clock)),
                spec.commandLine().getParseResult());
        RebuildCommand repeated = new RebuildCommand(stop, clock);
        lineOf(repeated).setOut(spec.commandLine().getOut()).parseArgs(words.toArray(String[]::new));
        repeated.repeat.against(former, repeat.evenSo());
        List<String> command = new ArrayList<>(List.of("rebuild"));
        command.addAll(words);
        return repeated.rebuild(command);
    }

    private static CommandLine lineOf(RebuildCommand command) {
        return new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private int rebuild(List<String> command) throws Exception {
        input.requireNamed();
        repeat.requireThere(stack.pilots());
        repeat.requireThere(input.given());
        Settings settings = stack.settings();
        List<Plant> plants = plants(settings);
        options.check(input.isKafka());
        signals.check(input.isKafka());
        baselines.check(input.isKafka());
        audit.check(options);
        List<Reading> before = new ArrayList<>();
        if (!input.isKafka()) {
            input.check(plants.get(0), clock);
        }
        requireAnswers(settings);
        if (!input.isKafka()) {
            before.addAll(signals.readings(plants.get(0), input.run(), settings, clock));
        }
        Manifest manifest = new Manifest(command, input.run());
        Optional<HeldBaselines> held = baselines.held(plants, input.isKafka(), settings, repeat.of());
        describe(plants, before, held, manifest);
        repeat.requireSame(manifest, spec.commandLine().getOut());
        try (Destination destination = Destination.in(out)) {
            try (JobProcess job = JobProcess.start(arguments(settings, plants, held, destination))) {
                stop.onRequest(job::end);
                boolean told = input.isKafka()
                        || new RebuildTelling(input, clock, spec.commandLine().getOut())
                                .tell(plants.get(0), before, job, destination, manifest);
                int ended = job.await();
                if (ended != ExitCode.DONE || !told) {
                    return ended;
                }
                finish(plants, destination, manifest, job.counts());
            }
        }
        List<Path> values =
                plants.stream().map(options::fileOf).map(out::resolve).toList();
        audit.look(values, out, settings, clock, spec.commandLine().getOut());
        RejectedWords.of(manifest, out.resolve(RejectedRows.FILE))
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }

    /** Before anything is made for it, everything that a rebuild needs has to answer. */
    private void requireAnswers(Settings settings) throws Refusal, InterruptedException {
        if (input.isKafka() || signals.isOfKafka() || baselines.isOfKafka(input.isKafka())) {
            stack.requireAnswer(settings);
        }
        JobManager.requireAnswer(options.jobManager());
    }

    /** What it is made of, as far as that is known before. */
    private void describe(List<Plant> plants, List<Reading> before, Optional<HeldBaselines> held, Manifest manifest)
            throws IOException {
        signals.describe(manifest, before);
        held.ifPresent(manifest::baselines);
        if (!input.isKafka()) {
            manifest.files(input.files(), input.mapping());
        }
        for (int i = 0; i < plants.size(); i++) {
            manifest.plant(files.get(i), plants.get(i));
        }
        manifest.catalogue();
    }

    private List<Plant> plants(Settings settings) throws Refusal {
        files = stack.pilots().isEmpty() ? List.of() : stack.plantFiles(settings);
        if (files.isEmpty() || (!input.isKafka() && files.size() > 1)) {
            throw Refusal.wrongUsage("--pilot names the plants to rebuild; from files, the one they are of");
        }
        return stack.plants(settings);
    }

    private List<String> arguments(
            Settings settings, List<Plant> plants, Optional<HeldBaselines> held, Destination destination)
            throws IOException, SettingsException {
        List<String> arguments = new ArrayList<>(List.of("rebuild", input.isKafka() ? "kafka" : "-"));
        arguments.add("--pilot");
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(List.of("--out", destination.aside().toString(), "--run", input.run()));
        arguments.addAll(options.arguments());
        if (held.isPresent()) {
            arguments.addAll(
                    List.of("--baselines", held.get().write(destination.aside()).toString()));
        }
        if (input.isKafka()) {
            arguments.addAll(List.of("--kafka", settings.text(Setting.KAFKA_BOOTSTRAP)));
            arguments.addAll(List.of(
                    "--kafka-properties",
                    JobKafka.properties(settings, destination.aside()).toString()));
            arguments.addAll(options.kafkaArguments(input.run(), plants));
        }
        return arguments;
    }

    private void finish(List<Plant> plants, Destination destination, Manifest manifest, JsonNode counts)
            throws Refusal, IOException {
        List<Path> values = new ArrayList<>();
        for (Plant plant : plants) {
            Path file = destination.aside().resolve(options.fileOf(plant));
            if (!Files.isRegularFile(file)) {
                throw Refusal.wrongInput(
                        "no values of plant %s: there is no reading of it in run %s, or the cluster does not write to the folder that this machine sees as %s"
                                .formatted(plant.id(), input.run(), out));
            }
            options.filesOf(plant)
                    .forEach(name -> values.add(destination.aside().resolve(name)));
        }
        Path described = destination.aside().resolve(MANIFEST);
        manifest.result(counts, values).write(described);
        values.add(described);
        Path kept = destination.aside().resolve(RejectedRows.FILE);
        if (Files.exists(kept)) {
            values.add(kept);
        } else {
            destination.withdraw(RejectedRows.FILE);
        }
        destination.deliver(values);
        spec.commandLine()
                .getOut()
                .printf(
                        "rebuilt %,d values from %,d readings: %s%n",
                        counts.path("values").asLong(), counts.path("readings").asLong(), out);
        repeat.compare(manifest, counts, spec.commandLine().getOut());
    }
}
