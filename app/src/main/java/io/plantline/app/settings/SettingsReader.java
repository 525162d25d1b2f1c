package io.plantline.app.settings;

import io.plantline.ingest.signals.PublisherName;
import io.plantline.wire.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads settings from a file and from the environment, which wins; every mistake in either is told at once. */
public final class SettingsReader {
    /** Variables that others read: the launcher, the logging, the tests, the commands that ask the dashboards; and publishers their keys. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("PLANTLINE_LOG_LEVEL", "PLANTLINE_JAVA_OPTS", "PLANTLINE_REQUIRE_PARTS", "PLANTLINE_API_TOKEN");

    private static final String KAFKA_CLIENT_VARIABLE = "PLANTLINE_KAFKA_CLIENT_";

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Map<Setting, String> origins = new EnumMap<>(Setting.class);
    private final Map<String, String> kafkaClient = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private SettingsReader() {}

    public static Settings read(Optional<Path> file, Map<String, String> environment) throws SettingsException {
        SettingsReader reader = new SettingsReader();
        if (file.isPresent()) {
            SettingsFile.read(file.get()).forEach(reader::take);
        }
        new TreeMap<>(environment).forEach(reader::takeVariable);
        if (!reader.problems.isEmpty()) {
            throw new SettingsException(reader.problems);
        }
        return new Settings(reader.values, reader.origins, reader.kafkaClient);
    }

    private void takeVariable(String name, String value) {
        if (!name.startsWith(Setting.ENVIRONMENT) || isReadByOthers(name) || value.isEmpty()) {
            return;
        }
        String origin = "environment variable " + name;
        if (name.startsWith(KAFKA_CLIENT_VARIABLE)) {
            String property = name.substring(KAFKA_CLIENT_VARIABLE.length());
            String key = property.toLowerCase(Locale.ROOT).replace('_', '.');
            take(new Entry(Setting.KAFKA_CLIENT + key, value, origin));
            return;
        }
        List<String> variables = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            variables.add(setting.variable());
            if (setting.variable().equals(name)) {
                take(new Entry(setting.key(), value, origin));
                return;
            }
        }
        problems.add("%s: unknown; %s".formatted(origin, Nearest.remedy(name, variables)));
    }

    private static boolean isReadByOthers(String variable) {
        return NOT_SETTINGS.contains(variable) || PublisherName.keyVariables().contains(variable);
    }

    private void take(Entry entry) {
        if (entry.key().startsWith(Setting.KAFKA_CLIENT)) {
            kafkaClient.put(entry.key().substring(Setting.KAFKA_CLIENT.length()), entry.value());
            return;
        }
        Setting.ofKey(entry.key())
                .ifPresentOrElse(
                        setting -> take(setting, entry),
                        () -> problems.add(
                                entry.problem("unknown key; " + Nearest.remedy(entry.key(), Setting.keys()))));
    }

    private void take(Setting setting, Entry entry) {
        Optional<String> problem = setting.form().problem(entry.value());
        if (problem.isPresent()) {
            problems.add(entry.problem(problem.get()));
        } else {
            values.put(setting, entry.value());
            origins.put(setting, entry.origin());
        }
    }
}
