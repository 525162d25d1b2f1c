package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.JobKafka;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;

    BaselinesCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws Exception {
        if (stack.pilots().size() != 1 || Files.isDirectory(stack.pilots().get(0))) {
            throw Refusal.wrongUsage("--pilot names the plant file of the one plant that the baseline is of");
        }
        Settings settings = stack.settings();
        Plant plant = stack.plants(settings).get(0);
        if (!input.isKafka()) {
            input.check(plant, Clock.systemUTC());
        }
        Path folder = Files.createTempDirectory("plantline-baselines-");
        Path kafka = JobKafka.properties(settings, folder);
        try (JobProcess job = JobProcess.start(arguments(settings, kafka))) {
            stop.onRequest(job::close);
            if (!input.isKafka()) {
                tell(plant, job);
            }
            int ended = job.await();
            spec.commandLine().getOut().print(job.words());
            spec.commandLine().getOut().flush();
            return ended;
        } finally {
            Files.deleteIfExists(kafka);
            Files.deleteIfExists(folder);
        }
    }

    private void tell(Plant plant, JobProcess job) throws Refusal, IOException {
        try {
            input.tell(plant, List.of(), Clock.systemUTC(), job.input(), read -> {});
        } catch (IOException broken) {
            if (!job.isEnding()) {
                throw broken; // one that has ended has said why
            }
        }
    }

    private List<String> arguments(Settings settings, Path kafka) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("baselines", input.isKafka() ? "kafka" : "-"));
        arguments.addAll(List.of("--pilot", stack.pilots().get(0).toString(), "--run", input.run()));
        arguments.addAll(options.arguments());
        arguments.addAll(
                List.of("--kafka", settings.text(Setting.KAFKA_BOOTSTRAP), "--kafka-properties", kafka.toString()));
        return arguments;
    }
}
