package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.decision.Planning;
import io.plantline.decision.Schedule;
import io.plantline.decision.Unanswerable;
import io.plantline.model.Signal;
import io.plantline.plant.Plant;
import io.plantline.wire.JobsFile;
import io.plantline.wire.PlantFileException;
import io.plantline.wire.ScheduleJson;
import java.io.PrintWriter;
import java.math.BigDecimal;
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

/** {@code plantline schedule}: when to start batches that may be moved. */
@Command(
        name = "schedule",
        description = {
            "Weighs every start of batches that may be moved: what their energy costs against what it emits.",
            "Prints all plans that are worth their price, what each tonne of CO2e saved by them costs, and what the",
            "starts first asked for cost and emit. It advises; it starts nothing."
        },
        mixinStandardHelpOptions = true)
final class ScheduleCommand implements Callable<Integer> {
    private static final long MILLION = 1_000_000;

    @Mixin
    private KafkaOfStack stack = new KafkaOfStack();

    @Option(
            names = "--jobs",
            required = true,
            paramLabel = "JOBS.yaml",
            description = "the batches, see docs/scheduling.md")
    private Path file;

    @Option(
            names = "--signals",
            arity = "1..*",
            paramLabel = "SIGNALS.csv|kafka",
            description = "prices and carbon intensities ahead: tables as for 'signals', or those a stack has taken in")
    private List<Path> sources = new ArrayList<>();

    @Option(
            names = "--base-load-kw",
            paramLabel = "N",
            description =
                    "what the plant takes beside the jobs (default: learnt from the history of the stack named with --config or --kafka)")
    private BigDecimal base;

    @Option(
            names = "--limit-kw",
            paramLabel = "N",
            description = "what the plant may take (default: the contracted power of its demand charges)")
    private BigDecimal limit;

    @Option(
            names = "--carbon-price",
            paramLabel = "N",
            description = "marks the plan to take where a tonne of CO2e is worth N of the plant's currency")
    private BigDecimal carbonPrice;

    @Mixin
    private ReplanOptions again = new ReplanOptions();

    @Option(
            names = "--effort",
            defaultValue = "200",
            paramLabel = "N",
            description =
                    "how much to search before it stops and says so, in millions of steps (default: ${DEFAULT-VALUE})")
    private long effort;

    @Option(
            names = "--json",
            description = "print the answer as JSON, with every plan and the start of every job in it")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final InstantSource clock;

    ScheduleCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal, SettingsException {
        checkUsage();
        Settings settings = stack.settings();
        Plant plant = plant(settings);
        JobsFile asked = jobs(plant);
        asked.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
        List<Signal> signals = signals(settings);
        try {
            print(new Planning(
                            plant,
                            signals,
                            new BesideJobs(plant, base, settings, stack.isNamed(), clock),
                            limit,
                            carbonPrice,
                            effort * MILLION,
                            again.replanning(plant, clock))
                    .schedule(asked.jobs(), asked.price(), asked.carbon()));
            return ExitCode.DONE;
        } catch (Unanswerable question) {
            throw Refusal.wrongInput("%s: %s".formatted(file, question.getMessage()));
        }
    }

    private void print(Schedule schedule) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ScheduleJson.onCommandLine(schedule).toPrettyString());
        } else {
            ScheduleText.of(schedule).forEach(out::println);
        }
        out.flush();
    }

    private void checkUsage() throws Refusal {
        if ((base != null && base.signum() < 0) || (limit != null && limit.signum() <= 0) || effort < 1) {
            throw Refusal.wrongUsage("--base-load-kw is not below zero, --limit-kw and --effort are above it");
        }
        SignalSources.requireReadable(sources);
    }

    private Plant plant(Settings settings) throws Refusal {
        List<Plant> plants = stack.plants(settings);
        if (plants.size() != 1) {
            throw Refusal.wrongUsage(
                    "--pilot names the one plant that the jobs are of; %d were named".formatted(plants.size()));
        }
        return plants.get(0);
    }

    private JobsFile jobs(Plant plant) throws Refusal {
        try {
            return JobsFile.read(file, plant);
        } catch (PlantFileException mistakes) {
            throw Refusal.wrongInput(mistakes.getMessage());
        }
    }

    private List<Signal> signals(Settings settings) throws Refusal {
        if (sources.stream().anyMatch(SignalSources::isKafka)) {
            stack.requireAnswer(settings);
        }
        List<Signal> signals = new ArrayList<>();
        for (Path source : sources) {
            signals.addAll(SignalSources.read(source, settings, clock));
        }
        return signals;
    }
}
