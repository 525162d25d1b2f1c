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

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    /** The keys below {@code time}. */
    record Time(String column, String pattern, String zone, String midnight) {}

    /** The keys of one item of {@code meters}. */
    record Meter(String column, String meter, String unit, String quality) {}

    static ReplayMapping read(Path file, Plant plant) throws ReplayException, IOException {
        String text = text(file);
        try {
            MappingFile written = YAML.readValue(text, MappingFile.class);
            if (written == null) {
                throw new ReplayException(new Problem(
                                file.toString(), 1, "", "the file is empty", "start with 'time:' and 'meters:'")
                        .toString());
            }
            try (JsonParser again = YAML.createParser(text)) {
                return new MappingCheck(file, YamlLines.of(again), plant).mapping(written);
            }
        } catch (JsonProcessingException malformed) {
            throw new ReplayException(problem(file, malformed).toString());
        }
    }

    private static String text(Path file) throws ReplayException, IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            throw new ReplayException("%s: there is no such file; check --mapping".formatted(file));
        }
    }

    private static Problem problem(Path file, JsonProcessingException malformed) {
        int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
        String key = malformed instanceof JsonMappingException mapping ? path(mapping) : "";
        String message = malformed.getOriginalMessage().lines().findFirst().orElse("unreadable");
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new Problem(file.toString(), line, key, "unknown key", "use one of " + known);
        }
        return new Problem(file.toString(), line, key, message, "mend the value, the indentation or the quotes");
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
