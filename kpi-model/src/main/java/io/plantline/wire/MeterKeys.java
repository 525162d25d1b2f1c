package io.plantline.wire;

import io.plantline.plant.Meter.Kind;
import java.util.Map;
import java.util.Set;

/** Which keys of a meter make sense for its kind. */
final class MeterKeys {
    private static final Map<Kind, Set<String>> MEANINGLESS = Map.of(
            Kind.REGISTER, Set.of("label"),
            Kind.INTERVAL, Set.of("modulus", "quantum", "replacements"),
            Kind.POWER, Set.of("label", "modulus", "quantum", "replacements"),
            Kind.POWER_HOLD, Set.of("label", "modulus", "quantum", "replacements"),
            Kind.POWER_MEAN, Set.of("modulus", "quantum", "replacements"),
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
                            "replacements"));

    private MeterKeys() {}

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
