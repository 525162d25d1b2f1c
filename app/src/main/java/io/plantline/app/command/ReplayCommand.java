package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Parts;
import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.embedded.EmbeddedStack;
import io.plantline.app.embedded.StackPorts;
import io.plantline.app.embedded.Workspace;
import io.plantline.app.replay.ProgressLine;
import io.plantline.app.replay.RunCompletion;
import io.plantline.app.replay.SummaryText;
import io.plantline.app.role.Brokers;
import io.plantline.app.role.Clients;
import io.plantline.app.role.Reachability;
import io.plantline.app.role.Surroundings;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.ingest.NotReachableException;
import io.plantline.ingest.replay.Destination;
import io.plantline.ingest.replay.ReplayException;
import io.plantline.ingest.replay.ReplayPublisher;
import io.plantline.ingest.replay.ReplaySummary;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline replay}: recorded readings through the live path, into a stack that runs or one of its own. */
@Command(
        name = "replay",
        description = {
            "Replays recorded readings through the live path, in event time, under a run of their own.",
            "With --mqtt or --kafka it publishes to a stack that runs elsewhere. Without, it brings a stack of its own in",
            "this process, and serves the results at --port until Ctrl-C. With --data it can be killed at any time: the",
            "same command goes on where it was."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final Set<Setting> CREDENTIALS =
            EnumSet.of(Setting.HISTORY_ORG, Setting.HISTORY_TOKEN, Setting.HISTORY_USERNAME, Setting.HISTORY_PASSWORD);

    @Mixin
    private ReplayOptions what = new ReplayOptions();

    @Option(
            names = "--pilot",
            paramLabel = "PLANT.yaml",
            required = true,
            description = "the plant the readings are of")
    private Path pilot;

    @Option(
            names = "--to",
            paramLabel = "mqtt|kafka",
            defaultValue = "mqtt",
            description = "publish as the plant's meters do, or straight to Kafka (default: ${DEFAULT-VALUE})")
    private Way way;

    @Mixin
    private Elsewhere elsewhere = new Elsewhere();

    @Option(
            names = "--influx",
            paramLabel = "URL",
            description =
                    "own stack: store history in this InfluxDB (default: QuestDB in this process); credentials come from "
                            + "PLANTLINE_HISTORY_TOKEN and _ORG, or PLANTLINE_HISTORY_USERNAME and _PASSWORD")
    private URI influx;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            defaultValue = "plantline",
            description = "database or bucket of --influx (default: ${DEFAULT-VALUE})")
    private String database;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "own stack: port of dashboard and HTTP API (default: ${DEFAULT-VALUE}; 0: any free one)")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "keep all state here, to go on after a stop or a kill")
    private Path data;

    @Option(names = "--for", paramLabel = "TIME", description = "own stack: stop by itself after this time, like 2m")
    private Duration length;

    @Option(names = "--exit-when-done", description = "own stack: stop when the last value is stored")
    private boolean exitWhenDone;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;

    ReplayCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws Exception {
        Plant plant = PlantFiles.read(List.of(pilot)).get(0);
        Optional<Settings> running = elsewhere.settings(way);
        what.check(plant, Clock.systemUTC());
        try (Workspace workspace = Workspaces.open(data)) {
            if (running.isPresent()) {
                return publish(plant, running.get(), workspace);
            }
            return replayHere(plant, workspace);
        }
    }

    private int replayHere(Plant plant, Workspace workspace) throws Exception {
        if (influx != null) {
            Reachability.requireDatabase(influx);
        }
        Surroundings surroundings = Surroundings.of(List.of(plant));
        Console console = new Console(spec.commandLine().getOut(), surroundings.clock());
        try (Deadline deadline = new Deadline(length, stop);
                Parts parts = new Parts()) {
            EmbeddedStack stack = parts.add(
                    "stack",
                    EmbeddedStack.start(
                            workspace, new StackPorts(port, 0, 0), overrides(), surroundings, stop, console::say));
            console.say("results: " + stack.dashboard());
            int published = publish(plant, stack.settings(), workspace);
            if (new RunCompletion(stack.settings(), plant.id(), what.run(), stop).await()) {
                console.say(
                        "run %s is stored; see it at %s/?run=%s, or read it with %s/api/v1/plants/%s/kpis?interval=day&run=%s"
                                .formatted(
                                        what.run(),
                                        stack.dashboard(),
                                        what.run(),
                                        stack.dashboard(),
                                        plant.id(),
                                        what.run()));
            }
            if (!exitWhenDone) {
                stack.roles().watch(stop);
            }
            return published;
        }
    }

    private int publish(Plant plant, Settings settings, Workspace workspace)
            throws Refusal, SettingsException, IOException, InterruptedException {
        Path state = workspace.isKept() ? workspace.folder("replay") : null;
        try {
            ReplayPublisher publisher =
                    new ReplayPublisher(plant, what.settings(plant, destination(settings), state), Clock.systemUTC());
            stop.onRequest(publisher::stop);
            ReplaySummary summary = publish(publisher);
            SummaryText.of(summary).forEach(spec.commandLine().getOut()::println);
            return summary.accepted() == 0 && summary.rejections() > 0 ? ExitCode.WRONG_INPUT : ExitCode.DONE;
        } catch (ReplayException wrong) {
            throw Refusal.wrongInput(wrong.getMessage());
        } catch (NotReachableException silent) {
            throw Refusal.unreachable(silent.getMessage());
        }
    }

    private ReplaySummary publish(ReplayPublisher publisher)
            throws ReplayException, NotReachableException, IOException, InterruptedException {
        try (ProgressLine progress = new ProgressLine(what.run())) {
            return publisher.run(progress);
        }
    }

    private Destination destination(Settings settings) throws SettingsException {
        return way == Way.kafka
                ? new Destination.Kafka(Clients.kafka(settings))
                : new Destination.Mqtt(Brokers.first(settings, "plantline-replay-" + what.run()));
    }

    /** Where history goes to InfluxDB; what only it needs to know comes from the environment, as for {@code run}. */
    private Map<Setting, String> overrides() {
        Map<Setting, String> overrides = new EnumMap<>(Setting.class);
        if (influx != null) {
            overrides.put(Setting.HISTORY_KIND, "influx");
            overrides.put(Setting.HISTORY_URL, influx.toString());
            overrides.put(Setting.HISTORY_DATABASE, database);
            CREDENTIALS.forEach(setting -> Optional.ofNullable(System.getenv(setting.variable()))
                    .ifPresent(value -> overrides.put(setting, value)));
        }
        return overrides;
    }
}
