package io.plantline.ingest.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.plantline.plant.Plant;
import io.plantline.wire.PlantFileException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The mapping as it is written: every key optional, nothing checked yet. */
record MappingFile(
        Time time,
        List<Meter> meters,
        Boolean header,
        String delimiter,
        String decimal,
        String uncertainColumnsIn,
        String uncertainSeparator) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The keys below {@code time}. */
    record Time(String column, String pattern, String zone, String midnight) {}

    /** The keys of one item of the list of meters. */
    record Meter(String column, String meter, String unit, String quality) {}

    static ReplayMapping read(Path file, Plant plant) throws ReplayException, IOException {
        String text = text(file);
        YamlLines lines = lines(file, text);
        try {
            MappingFile written = YAML.readValue(text, MappingFile.class);
            if (written == null) {
                throw refused(file, 1, "", "nothing is written in it", "start with 'time:' and 'meters:'");
            }
            return new MappingCheck(file, lines, plant).mapping(written);
        } catch (UnrecognizedPropertyException unknown) {
            String key = path(unknown);
            throw refused(file, lines.line(key), key, "unknown key", "use one of " + known(unknown));
        } catch (JsonMappingException mistyped) {
            String key = path(mistyped);
            throw refused(
                    file,
                    lines.line(key),
                    key,
                    firstLine(mistyped),
                    "write 'time:' and 'meters:' with keys below them, as in pilots/mappings/steel-replay.yaml");
        }
    }

    private static String text(Path file) throws ReplayException, IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            throw new ReplayException("%s: there is no such file; check --mapping".formatted(file));
        }
    }

    private static YamlLines lines(Path file, String text) throws ReplayException, IOException {
        try (JsonParser yaml = YAML.createParser(text)) {
            return YamlLines.of(yaml);
        } catch (JsonProcessingException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw refused(file, line, "", firstLine(malformed), "mend the indentation or the quotes");
        }
    }

    private static ReplayException refused(Path file, int line, String key, String message, String remedy) {
        return new ReplayException(new Problem(file.toString(), line, key, message, remedy).toString());
    }

    private static String firstLine(JsonProcessingException fault) {
        return fault.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException mapping) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
