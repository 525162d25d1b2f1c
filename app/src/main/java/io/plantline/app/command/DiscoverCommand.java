package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.role.Brokers;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.app.settings.SettingsReader;
import io.plantline.ingest.discover.Discovery;
import io.plantline.ingest.mapped.PayloadDecoder;
import io.plantline.ingest.mqtt.MqttAccess;
import io.plantline.plant.Plant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plantline discover}: listens to the devices on a broker and proposes their meters. */
@Command(
        name = "discover",
        description = {
            "Listens to a broker and proposes meters and sources for a plant file.",
            "It recognises what devices send, and writes YAML to standard output; what it could not make out stands at the",
            "end as comments. Listen for some periods of the slowest meter.",
            "The password of --user is taken from the environment, PLANTLINE_MQTT_PASSWORD, and so are the files for TLS:",
            "PLANTLINE_MQTT_CA_FILE, PLANTLINE_MQTT_CERTIFICATE_FILE and PLANTLINE_MQTT_KEY_FILE."
        },
        mixinStandardHelpOptions = true)
final class DiscoverCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Option(
            names = "--mqtt",
            required = true,
            paramLabel = "URL",
            description = "broker, tcp://host:1883 or ssl://host:8883")
    private String url;

    @Option(names = "--user", paramLabel = "NAME", description = "name to connect with")
    private String user;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "60s",
            description = "how long to listen (default: ${DEFAULT-VALUE})")
    private Duration length;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "FILTER",
            defaultValue = "#",
            description = "which topics to listen to (default: all)")
    private List<String> filters;

    @Option(
            names = "--pilot",
            paramLabel = "PLANT.yaml",
            description = "the plant the meters are for: what it knows already is left out")
    private Path pilot;

    @Spec
    private CommandSpec spec;

    private final StopSignal stop;
    private final InstantSource clock;

    DiscoverCommand(StopSignal stop, InstantSource clock) {
        this.stop = stop;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Refusal, SettingsException, InterruptedException {
        List<Plant> plants = pilot == null ? List.of() : PlantFiles.read(List.of(pilot));
        Predicate<String> known = new PayloadDecoder(plants, Duration.ZERO)::knows;
        try (Discovery discovery = new Discovery(access(), filters, known, clock)) {
            listen(discovery);
            report(discovery.heardSoFar());
            spec.commandLine()
                    .getOut()
                    .print(
                            plants.isEmpty()
                                    ? discovery.proposal()
                                    : discovery.proposal(plants.get(0).id()));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        } catch (IOException unreachable) {
            throw Refusal.unreachable("discover: " + unreachable.getMessage());
        }
    }

    private MqttAccess access() throws Refusal, SettingsException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> !name.matches("PLANTLINE_MQTT_(PASSWORD|.*_FILE|VERSION)"));
        Settings settings = SettingsReader.read(Optional.empty(), environment);
        try {
            return MqttAccess.at(url, "plantline-discover-" + UUID.randomUUID())
                    .as(user, settings.optional(Setting.MQTT_PASSWORD).orElse(null))
                    .speaking(Brokers.version(settings))
                    .trusting(Brokers.tls(settings));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongUsage("discover: --mqtt: " + wrong.getMessage());
        }
    }

    private void listen(Discovery discovery) throws Refusal, InterruptedException {
        long end = clock.millis() + length.toMillis();
        say("listening to %s for %d s; Ctrl-C ends it early".formatted(String.join(", ", filters), length.toSeconds()));
        boolean asked = false;
        while (!asked && clock.millis() < end) {
            Duration rest = Duration.ofMillis(Math.max(1, end - clock.millis()));
            asked = stop.await(rest.compareTo(LOOK) < 0 ? rest : LOOK);
            if (!discovery.isUp()) {
                throw Refusal.unreachable("discover: the connection to %s was lost".formatted(url));
            }
        }
        if (!discovery.refused().getNow(Map.of()).isEmpty()) {
            throw Refusal.unreachable("discover: the broker at %s refuses %s"
                    .formatted(url, discovery.refused().join()));
        }
    }

    private void report(Discovery.Heard heard) {
        say("%,d messages on %,d topics: %,d meters proposed"
                .formatted(heard.messages(), heard.topics(), heard.meters()));
        if (heard.meters() == 0) {
            say("nothing that measures was recognised; listen longer, or describe the topics by hand: docs/meters.md");
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println("# " + line);
        spec.commandLine().getErr().flush();
    }
}
