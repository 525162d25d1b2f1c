package io.plantline.app.command;

import io.plantline.app.PlantFiles;
import io.plantline.app.Refusal;
import io.plantline.app.role.Clients;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.app.settings.SettingsReader;
import io.plantline.ingest.delivery.KafkaAccess;
import io.plantline.ingest.delivery.KafkaProbe;
import io.plantline.plant.Plant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The Kafka of a stack that runs, and the plants it works for. */
final class KafkaOfStack {
    private static final String DEFAULT = "127.0.0.1:9092";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Kafka of a stack that runs (default: that of --config, else " + DEFAULT + ")")
    private String kafka;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings of a stack that runs, as for 'run'; --kafka and --pilot override them")
    private Path file;

    @Option(
            names = "--pilot",
            arity = "1..*",
            paramLabel = "PLANT.yaml",
            description = "plant files, or folders of them (default: those of --config)")
    private List<Path> pilots = new ArrayList<>();

    Settings settings() throws SettingsException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String variable = Setting.KAFKA_BOOTSTRAP.variable();
        if (kafka != null) {
            environment.put(variable, kafka);
        } else if (file == null) {
            environment.putIfAbsent(variable, DEFAULT);
        }
        return SettingsReader.read(Optional.ofNullable(file), environment).require(List.of(Setting.KAFKA_BOOTSTRAP));
    }

    static KafkaAccess access(Settings settings) throws Refusal {
        try {
            return Clients.kafka(settings);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.wrongUsage(wrong.getMessage());
        }
    }

    /** True where somebody has said which Kafka it is. */
    boolean isNamed() {
        return kafka != null || file != null || System.getenv(Setting.KAFKA_BOOTSTRAP.variable()) != null;
    }

    /** Refuses to go on where it does not answer. */
    void requireAnswer(Settings settings) throws Refusal {
        Optional<String> problem = KafkaProbe.problem(access(settings));
        if (problem.isPresent()) {
            throw Refusal.unreachable("%s; see that it runs, and name it with --kafka HOST:PORT or --config FILE"
                    .formatted(problem.get()));
        }
    }

    /** The plant files named, which may be none. */
    List<Path> pilots() {
        return List.copyOf(pilots);
    }

    /** The plants named, which may be none. */
    List<Plant> plants(Settings settings) throws Refusal {
        return PlantFiles.read(paths(settings));
    }

    /** The files of the plants named. */
    List<Path> plantFiles(Settings settings) throws Refusal {
        return PlantFiles.named(paths(settings));
    }

    private List<Path> paths(Settings settings) {
        if (!pilots.isEmpty()) {
            return pilots;
        }
        return settings.optional(Setting.PLANTS).isEmpty()
                ? List.of()
                : settings.texts(Setting.PLANTS).stream().map(Path::of).toList();
    }
}
