package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One alert explains others, which then are told to nobody: a plant that is silent explains its silent meters.
 *
 * @param by the rules whose alerts explain
 * @param of the rules whose alerts are explained; empty for all others
 * @param within how near the two must be
 */
public record Inhibition(Set<String> by, Set<String> of, Reach within) {
    /** What begins this long before its explanation is explained by it all the same. */
    private static final Duration EARLIER = Duration.ofHours(2);

    public static final List<Inhibition> STANDARD = List.of(
            new Inhibition(Set.of("plant-silent"), Set.of(), Reach.PLANT),
            new Inhibition(Set.of("gateway-silent", "gateway-dead"), Set.of(), Reach.SCOPE),
            new Inhibition(Set.of("meter-silent", "silent-meter"), Set.of(), Reach.METER),
            new Inhibition(Set.of("scale-suspect"), Set.of("meter-faulty", "spike", "stuck-sensor"), Reach.METER),
            new Inhibition(Set.of("meter-faulty"), Set.of("spike", "stuck-sensor"), Reach.METER));

    /** How near an alert must be to what explains it. */
    public enum Reach {
        /** In the same plant. */
        PLANT,
        /** In the same scope, or one within it. */
        SCOPE,
        /** At the same meter. */
        METER
    }

    public Inhibition {
        by = Set.copyOf(by);
        of = Set.copyOf(of);
    }

    /** True where the one explains the other. */
    boolean explains(Anomaly cause, Anomaly effect, Places places) {
        boolean meant = of.isEmpty() || of.contains(effect.rule());
        return by.contains(cause.rule())
                && !by.contains(effect.rule())
                && meant
                && cause.plant().equals(effect.plant())
                && effect.start() >= cause.start() - EARLIER.toMillis()
                && isNear(cause, effect, places);
    }

    private boolean isNear(Anomaly cause, Anomaly effect, Places places) {
        return switch (within) {
            case PLANT -> true;
            case SCOPE -> places.isWithin(effect, cause.scope());
            case METER -> cause.meter() != null && cause.meter().equals(effect.meter());
        };
    }
}
