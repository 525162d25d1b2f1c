package io.plantline.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of this process, all of the right form. {@link #toString} shows no secret. */
public final class Settings {
    private final Map<Setting, String> values;
    private final Map<Setting, String> origins;
    private final Map<String, String> kafkaClient;

    /** @param origins where each value was found, for those that were read */
    Settings(Map<Setting, String> values, Map<Setting, String> origins, Map<String, String> kafkaClient) {
        this.values = new EnumMap<>(Setting.class);
        Arrays.stream(Setting.values())
                .forEach(setting -> setting.standard().ifPresent(standard -> this.values.put(setting, standard)));
        this.values.putAll(values);
        this.origins = Map.copyOf(origins);
        this.kafkaClient = Map.copyOf(kafkaClient);
    }

    /** Settings made by the program itself. */
    public static Settings of(Map<Setting, String> values) {
        values.forEach((setting, text) -> setting.form().problem(text).ifPresent(problem -> {
            throw new IllegalArgumentException(setting.key() + ": " + problem);
        }));
        return new Settings(values, Map.of(), Map.of());
    }

    /** Refuses to go on without the ones that are needed and have no default. */
    public Settings require(Collection<Setting> needed) throws SettingsException {
        List<String> missing = needed.stream()
                .distinct()
                .filter(setting -> !values.containsKey(setting))
                .map(setting -> "%s is missing: %s; set it in the file or as %s"
                        .formatted(setting.key(), setting.purpose(), setting.variable()))
                .toList();
        if (!missing.isEmpty()) {
            throw new SettingsException(missing);
        }
        return this;
    }

    /** Those that were read, and not left to their defaults. */
    public Map<Setting, String> given() {
        Map<Setting, String> given = new EnumMap<>(values);
        given.keySet().retainAll(origins.keySet());
        return given;
    }

    public String text(Setting setting) {
        return optional(setting)
                .orElseThrow(() -> new IllegalStateException("setting %s is read but not required".formatted(setting)));
    }

    public Optional<String> optional(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    public List<String> texts(Setting setting) {
        return split(text(setting));
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean flag(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    public Duration duration(Setting setting) {
        return Durations.parse(text(setting));
    }

    public URI url(Setting setting) {
        return URI.create(text(setting));
    }

    /** A setting whose form allows the names of {@code type}, in lower case. */
    public <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
        return Enum.valueOf(type, text(setting).toUpperCase(Locale.ROOT));
    }

    public Path path(Setting setting) {
        return Path.of(text(setting));
    }

    public Optional<Path> optionalPath(Setting setting) {
        return optional(setting).map(Path::of);
    }

    /** A refusal of what a setting says, with where it stands. */
    public SettingsException refusal(Setting setting, String problem) {
        String text = "%s: %s".formatted(setting.key(), problem);
        String origin = origins.get(setting);
        return new SettingsException(List.of(origin == null ? text : origin + ": " + text));
    }

    /** Further properties for every Kafka client, such as security. */
    public Map<String, String> kafkaClient() {
        return kafkaClient;
    }

    static List<String> split(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((setting, value) ->
                text.append("%s=%s ".formatted(setting.key(), setting.form().shown(value))));
        kafkaClient.keySet().stream().sorted().forEach(key -> text.append(Setting.KAFKA_CLIENT + key + "=(set) "));
        return text.toString().strip();
    }
}
