package io.plantline.app.command;

import io.plantline.anomaly.Rules;
import io.plantline.app.ExitCode;
import io.plantline.app.Parts;
import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.role.AlertingPlans;
import io.plantline.app.role.Brokers;
import io.plantline.app.role.OpsServer;
import io.plantline.app.role.Reachability;
import io.plantline.app.role.RoleName;
import io.plantline.app.role.RunningRoles;
import io.plantline.app.role.SignInPlan;
import io.plantline.app.role.Surroundings;
import io.plantline.app.role.Topics;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.app.settings.SettingsReader;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plantline run}: roles in production, against MQTT, Kafka and a database that are there already. */
@Command(
        name = "run",
        description = {
            "Runs one or more roles against external MQTT, Kafka and InfluxDB until it is told to stop.",
            "Settings come from the file; environment variables PLANTLINE_* override it, for example PLANTLINE_MQTT_URL "
                    + "for mqtt.url."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Parameters(arity = "1..*", paramLabel = "ROLE", description = "one or more of ${COMPLETION-CANDIDATES}")
    private List<RoleName> roles;

    @Option(names = "--config", paramLabel = "FILE", description = "YAML file with the settings")
    private Path file;

    private final StopSignal stop;

    RunCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws Refusal, SettingsException, InterruptedException {
        Set<RoleName> wanted = EnumSet.copyOf(roles);
        Settings settings = SettingsReader.read(Optional.ofNullable(file), System.getenv())
                .require(wanted.stream()
                        .flatMap(role -> role.needed().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Setting.class))));
        LOG.info("settings: {}", settings);
        if (wanted.contains(RoleName.gateway)) {
            Brokers.of(settings, settings.text(Setting.MQTT_CLIENT_ID)); // what does not fit is refused before waiting
        }
        Surroundings surroundings = Surroundings.of(plants(settings), rules(settings));
        if (wanted.contains(RoleName.dashboards)) {
            SignInPlan.of(settings, surroundings.plants());
        }
        if (wanted.contains(RoleName.alerting)) {
            AlertingPlans.of(settings, surroundings.plants());
        }
        new Reachability(settings, stop).await(wanted);
        if (!stop.isRequested()) {
            new Topics(settings).ensure();
            run(wanted, settings, surroundings);
        }
        return ExitCode.DONE;
    }

    private void run(Set<RoleName> wanted, Settings settings, Surroundings surroundings)
            throws Refusal, InterruptedException {
        try (Parts parts = new Parts()) {
            RunningRoles running = parts.add("roles", RunningRoles.start(wanted, settings, surroundings));
            if (!wanted.equals(EnumSet.of(RoleName.dashboards))) {
                parts.add("ops", ops(settings, running, surroundings));
            }
            LOG.info("running: {}", wanted);
            running.watch(stop);
        }
    }

    private static OpsServer ops(Settings settings, RunningRoles running, Surroundings surroundings) throws Refusal {
        return OpsServer.start(
                settings.text(Setting.OPS_HOST),
                settings.number(Setting.OPS_PORT),
                running.roles(),
                surroundings.metrics());
    }

    /** A role that needs none may still be told of plants; it does not read them then. */
    private static List<Plant> plants(Settings settings) throws Refusal {
        return PlantFiles.read(files(settings));
    }

    private static Map<String, Rules> rules(Settings settings) throws Refusal {
        return PlantFiles.rules(PlantFiles.named(files(settings)));
    }

    private static List<Path> files(Settings settings) {
        return settings.optional(Setting.PLANTS).isEmpty()
                ? List.of()
                : settings.texts(Setting.PLANTS).stream().map(Path::of).toList();
    }
}
