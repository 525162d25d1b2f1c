package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.plant.Plant;
import java.util.Objects;
import java.util.Set;

/**
 * Whom a route reaches: of what, and during which shifts. An empty set means all.
 *
 * @param from the least severity
 * @param shifts names of shifts of the plant, in its local time; {@link #OFF} for the hours between shifts
 */
public record Audience(Set<String> plants, Set<String> scopes, Set<String> rules, Severity from, Set<String> shifts) {
    /** The name of the hours in which no shift is at work. */
    public static final String OFF = "off";

    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of(), Set.of(), Severity.INFO, Set.of());

    public Audience {
        plants = Set.copyOf(plants);
        scopes = Set.copyOf(scopes);
        rules = Set.copyOf(rules);
        Objects.requireNonNull(from, "audience: from is missing");
        shifts = Set.copyOf(shifts);
    }

    boolean isFor(Anomaly anomaly, Places places) {
        return isAny(plants, anomaly.plant())
                && isAny(rules, anomaly.rule())
                && anomaly.severity().compareTo(from) >= 0
                && (scopes.isEmpty() || scopes.stream().anyMatch(scope -> places.isWithin(anomaly, scope)));
    }

    /** True where the route's people are at work in the plant at that time. */
    boolean isAtWork(Plant plant, long now) {
        if (shifts.isEmpty() || plant == null) {
            return true; // of a plant without a file nobody knows the shifts
        }
        return shifts.contains(plant.calendar().shiftAt(now).orElse(OFF));
    }

    private static boolean isAny(Set<String> wanted, String given) {
        return wanted.isEmpty() || wanted.contains(given);
    }
}
