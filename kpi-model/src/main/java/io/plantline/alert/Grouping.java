package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which alerts are told in one message, and how they wait for each other. What is critical waits for nobody.
 *
 * @param by what alerts of one group have in common
 * @param patience how long the first of a group waits for others
 * @param interval how long after a message of a group the next one may follow
 */
public record Grouping(Set<Trait> by, Duration patience, Duration interval) {
    public static final Grouping STANDARD = new Grouping(
            EnumSet.of(Trait.PLANT, Trait.SCOPE, Trait.RULE), Duration.ofSeconds(30), Duration.ofMinutes(5));

    /** What alerts may have in common. */
    public enum Trait {
        PLANT,
        SCOPE,
        METER,
        RULE,
        SEVERITY
    }

    public Grouping {
        by = Set.copyOf(by);
    }

    /** The name of the group an anomaly belongs to; no group spans plants. */
    String of(Anomaly anomaly) {
        return EnumSet.allOf(Trait.class).stream()
                .filter(trait -> trait == Trait.PLANT || by.contains(trait))
                .map(trait -> value(trait, anomaly))
                .collect(Collectors.joining("/"));
    }

    private static String value(Trait trait, Anomaly anomaly) {
        return switch (trait) {
            case PLANT -> anomaly.plant();
            case SCOPE -> anomaly.scope();
            case METER -> anomaly.meter() == null ? "-" : anomaly.meter();
            case RULE -> anomaly.rule();
            case SEVERITY -> anomaly.severity().name();
        };
    }
}
