package io.plantline.wire;

import io.plantline.plant.Meter.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of a meter in a plant file, and which of them make sense for its kind. */
public final class MeterKeys {
    /** Those that hold one value, in the order in which they are written. */
    public static final List<String> OF_ONE_VALUE = List.of(
            "id",
            "name",
            "scope",
            "quantity",
            "reverse",
            "kind",
            "unit",
            "period",
            "maxGap",
            "label",
            "modulus",
            "quantum",
            "max",
            "multiplier",
            "each");

    private static final List<String> OF_SEVERAL = List.of("replacements");

    private static final Map<Kind, Set<String>> MEANINGLESS = Map.of(
            Kind.REGISTER, Set.of("label"),
            Kind.INTERVAL, Set.of("modulus", "quantum", "replacements"),
            Kind.POWER, Set.of("label", "modulus", "quantum", "replacements", "each"),
            Kind.POWER_HOLD, Set.of("label", "modulus", "quantum", "replacements", "each"),
            Kind.POWER_MEAN, Set.of("modulus", "quantum", "replacements", "each"),
            Kind.COUNT, Set.of("label", "modulus", "quantum", "replacements", "reverse"),
            Kind.STATE,
                    Set.of(
                            "quantity",
                            "reverse",
                            "unit",
                            "label",
                            "modulus",
                            "quantum",
                            "max",
                            "multiplier",
                            "each",
                            "replacements"));

    private MeterKeys() {}

    static String[] all() {
        return Stream.concat(OF_ONE_VALUE.stream(), OF_SEVERAL.stream()).toArray(String[]::new);
    }

    /** Reports keys that would have no effect. */
    static void check(Section section, Kind kind) {
        if (kind == null) {
            return;
        }
        MEANINGLESS.get(kind).stream()
                .filter(section::names)
                .forEach(key -> section.problem(
                        key,
                        "a meter of kind %s has no '%s'".formatted(Words.written(kind), key),
                        "remove the key, or correct the kind"));
    }
}
