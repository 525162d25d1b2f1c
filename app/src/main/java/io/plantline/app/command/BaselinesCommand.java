package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.time.InstantSource;
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
        if (input.isKafka()) {
            return baselines.run(arguments(), job -> {}, spec.commandLine().getOut());
        }
        input.check(plant, clock);
        return baselines.run(
                arguments(), job -> tell(plant, job), spec.commandLine().getOut());
    }

    private void tell(Plant plant, JobProcess job) throws Refusal, IOException {
        try {
            input.tell(plant, List.of(), clock, job.input(), read -> {});
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
