package io.plantline.plant;

import java.util.Objects;
import java.util.Set;

/**
 * What a plant does for a time, so that its energy follows laws of its own then: a campaign, or work in three shifts.
 *
 * @param from the first millisecond of it
 * @param to the one after the last
 * @param shifts the shifts it is at work in; empty for all of the time
 */
public record Regime(String name, long from, long to, Set<String> shifts) {
    /** What a baseline is of that holds whatever the plant does. */
    public static final String ALL = "all";

    public Regime {
        Objects.requireNonNull(name, "regime: name is missing");
        shifts = Set.copyOf(shifts);
        if (name.equals(ALL)) {
            throw new IllegalArgumentException("regime: 'all' is what a baseline of no one regime is of");
        }
        if (to <= from) {
            throw new IllegalArgumentException("regime %s: it ends before it begins".formatted(name));
        }
    }

    /** Whatever is left of the time. */
    public static Regime otherwise(String name) {
        return new Regime(name, Long.MIN_VALUE, Long.MAX_VALUE, Set.of());
    }

    public boolean isOtherwise() {
        return from == Long.MIN_VALUE && to == Long.MAX_VALUE && shifts.isEmpty();
    }

    boolean holds(long time, String shift) {
        return from <= time && time < to && (shifts.isEmpty() || shifts.contains(shift));
    }
}
