package io.plantline.app.command;

import io.plantline.anomaly.Rules;
import io.plantline.app.ExitCode;
import io.plantline.app.Parts;
import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.embedded.EmbeddedStack;
import io.plantline.app.embedded.Workspace;
import io.plantline.app.rebuild.AnomalyProcess;
import io.plantline.app.rebuild.FirstBaselines;
import io.plantline.app.rebuild.JobProcess;
import io.plantline.app.rebuild.KeptWatch;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import io.plantline.app.simulation.Pace;
import io.plantline.app.simulation.Simulators;
import io.plantline.ingest.gateway.Gateway;
import io.plantline.ingest.simulator.device.Devices;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline demo}: everything in this process, with simulated plants. */
@Command(
        name = "demo",
        description = {
            "Runs everything in one process on this machine, with simulated plants; needs no Docker.",
            "MQTT broker, Kafka, gateway, topology, alerting, history and dashboards listen on loopback only; the plants",
            "publish over MQTT. The Flink job that watches for anomalies runs beside it in a process of its own; another",
            "freezes an energy baseline of each plant once its history is filled in.",
            "Settings hold as in 'run', such as PLANTLINE_ALERTING_FILE; the demo says which do not."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--pilots",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "sweden,uk,portugal",
            description = "plants to simulate, by name or plant file (default: ${DEFAULT-VALUE})")
    private List<String> pilots;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "2",
            description = "days of history to fill in first, at full speed (default: ${DEFAULT-VALUE})")
    private int days;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description =
                    "how much faster than the clock the simulated plants run (default: ${DEFAULT-VALUE}); above 1 they "
                            + "run ahead of it, and values stay provisional until the clock has passed them")
    private double speed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "keep all state in this folder, and go on with it next time (default: nothing is kept)")
    private Path data;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "stop by itself after this time, for example 90s or 2m (default: run until Ctrl-C)")
    private Duration length;

    @Option(
            names = "--no-jobs",
            description = "leave the Flink jobs away: nothing looks for anomalies, no baseline is frozen")
    private boolean withoutJobs;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "YAML file with settings, as of 'run'; those of what the demo brings itself do not hold")
    private Path file;

    @Mixin
    private PortOptions ports = new PortOptions();

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;

    DemoCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws Exception {
        Pace pace = pace();
        List<Plant> plants = Pilots.ofThisInstallation().read(pilots);
        Map<String, Rules> rules = PlantFiles.rules(Pilots.ofThisInstallation().files(pilots));
        Surroundings surroundings = Surroundings.of(plants, rules);
        DemoSettings settings = DemoSettings.read(Optional.ofNullable(file), System.getenv(), plants);
        Console console = new Console(spec.commandLine().getOut(), surroundings.clock());
        settings.notes().forEach(console::say);
        plants.forEach(plant -> Endings.of(plant)
                .forEach(ending -> console.say("warning: plant %s: %s".formatted(plant.id(), ending))));
        try (Workspace workspace = Workspaces.open(data);
                Deadline deadline = new Deadline(length, stop);
                Simulators simulators = Simulators.of(plants, rules);
                Parts parts = new Parts()) {
            EmbeddedStack stack = parts.add(
                    "stack",
                    EmbeddedStack.start(
                            workspace, ports.ports(), overrides(settings, pace), surroundings, stop, console::say));
            parts.add("simulators", simulators)
                    .start(
                            pace,
                            stack.settings().text(Setting.MQTT_URL),
                            () -> workspace.folder("simulators"),
                            () -> (long) surroundings
                                    .metrics()
                                    .counter(Gateway.MESSAGES)
                                    .count(),
                            surroundings.clock(),
                            console::say);
            if (simulators.isEmpty() || new FirstKpi(stack.dashboard(), plants).await(stop)) {
                console.say("Plantline is ready: " + stack.dashboard());
            }
            if (!withoutJobs && !stop.isRequested()) {
                parts.add("jobs", watch(workspace, stack, surroundings, console));
                parts.add("baselines", baselines(workspace, stack, simulators, surroundings, console));
            }
            stack.roles()
                    .watch(
                            stop,
                            role -> console.say("%s: %s; the rest of the demo goes on"
                                    .formatted(role.name(), role.problem().orElse("it has stopped"))));
            console.say("stopping");
        }
        return ExitCode.DONE;
    }

    /** After everything else is up, so that nothing waits for it. */
    private AutoCloseable watch(Workspace workspace, EmbeddedStack stack, Surroundings surroundings, Console console)
            throws Refusal, IOException {
        Optional<String> absence = JobProcess.absence();
        if (absence.isPresent()) {
            console.say("nothing looks for anomalies: " + absence.get());
            return () -> {};
        }
        Path checkpoints = workspace.folder("anomalies");
        AnomalyProcess process = AnomalyProcess.start(
                stack.settings(),
                Pilots.ofThisInstallation().files(pilots),
                checkpoints,
                surroundings.clock(),
                List.of());
        console.say("anomalies are looked for by a Flink job in process " + process.id());
        KeptWatch kept = new KeptWatch(
                process,
                stack.settings(),
                surroundings.plants(),
                checkpoints,
                surroundings.clock(),
                surroundings.metrics(),
                KeptWatch.Patience.USUAL,
                new KeptWatch.Words(console::say, stop::isRequested));
        surroundings.concerns().add(kept::problem);
        return kept;
    }

    /** Where no job can be started it was said already, of the one that watches. */
    private AutoCloseable baselines(
            Workspace workspace, EmbeddedStack stack, Simulators simulators, Surroundings surroundings, Console console)
            throws Refusal {
        if (JobProcess.absence().isPresent() || simulators.isEmpty()) {
            return () -> {};
        }
        return DemoBaselines.start(
                new FirstBaselines(stack.settings(), workspace.folder("baselines"), console::say),
                simulators,
                days,
                surroundings.clock(),
                console,
                surroundings.plants(),
                Pilots.ofThisInstallation().files(pilots));
    }

    private Pace pace() throws Refusal {
        try {
            return new Pace(days, speed);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongUsage(wrong.getMessage());
        }
    }

    private static Map<Setting, String> overrides(DemoSettings settings, Pace pace) {
        Map<Setting, String> overrides = new EnumMap<>(Setting.class);
        overrides.putAll(settings.held());
        overrides.put(Setting.GATEWAY_SPARKPLUG_HOST, Devices.PRIMARY_HOST);
        if (pace.leavesTheClock()) {
            overrides.put(Setting.GATEWAY_FUTURE_TOLERANCE, "36500d");
        }
        return overrides;
    }
}
