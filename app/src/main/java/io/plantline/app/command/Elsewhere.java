package io.plantline.app.command;

import io.plantline.app.Refusal;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.Settings;
import io.plantline.app.settings.SettingsException;
import io.plantline.app.settings.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A stack that runs already, where one is named. */
final class Elsewhere {
    @Option(names = "--mqtt", paramLabel = "URL", description = "MQTT broker of a stack that runs, tcp://host:1883")
    private String mqtt;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Kafka of a stack that runs, for --to kafka")
    private String kafka;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings of a stack that runs, as for 'run'; --mqtt and --kafka override them")
    private Path file;

    /** How to reach it, or nothing where none is named. */
    Optional<Settings> settings(Way way) throws SettingsException, Refusal {
        if (mqtt == null && kafka == null && file == null) {
            return Optional.empty();
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        override(environment, Setting.MQTT_URL, mqtt);
        override(environment, Setting.KAFKA_BOOTSTRAP, kafka);
        Settings settings = SettingsReader.read(Optional.ofNullable(file), environment);
        Setting needed = way == Way.kafka ? Setting.KAFKA_BOOTSTRAP : Setting.MQTT_URL;
        if (settings.optional(needed).isEmpty()) {
            throw Refusal.wrongUsage("--to %s needs --%s, or %s in --config".formatted(way, way, needed.key()));
        }
        return Optional.of(settings.require(List.of(needed)));
    }

    private static void override(Map<String, String> environment, Setting setting, String value) {
        if (value != null) {
            environment.put(setting.variable(), value);
        }
    }
}
