package io.plantline.ingest.signals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The publishers whose forms are known. */
public enum PublisherName {
    UK_CARBON_INTENSITY(null),
    ENTSOE("PLANTLINE_ENTSOE_KEY");

    private final String keyVariable;

    PublisherName(String keyVariable) {
        this.keyVariable = keyVariable;
    }

    /** The environment variable in which its key stands, where it asks for one. */
    public Optional<String> keyVariable() {
        return Optional.ofNullable(keyVariable);
    }

    /** The environment variables in which keys of publishers stand. */
    public static Set<String> keyVariables() {
        return Arrays.stream(values())
                .map(name -> name.keyVariable)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
