package io.plantline.baseline;

import io.plantline.model.Quality;
import io.plantline.model.Reading;

/**
 * What somebody has laid down and nobody changes any more. It stands among the readings of its plant under a reserved
 * meter: from there it has its place in the one order that everything of a plant has.
 */
public sealed interface Frozen permits Baseline, Adjustment {
    /** What the reserved meters begin with. */
    String METER = "$baseline.";

    String id();

    String plant();

    /** When it was laid down, epoch milliseconds. */
    long frozen();

    /** True for a reading that is a frozen record. */
    static boolean isFrozen(Reading reading) {
        return reading.meter().startsWith(METER);
    }

    /** The reading by which it enters. */
    default Reading reading() {
        return new Reading(
                plant(),
                METER + id(),
                Reading.LIVE,
                frozen(),
                null,
                null,
                FrozenText.write(this),
                Quality.GOOD,
                -1,
                frozen());
    }

    /**
     * The record that a reading is.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Frozen of(Reading reading) {
        return FrozenText.read(reading.state());
    }

    /** An id as it is allowed, or an exception that says so. */
    static String checked(String what, String id) {
        if (id == null || !id.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException(
                    "%s '%s': an id is letters, digits, '-', '_' and '.'".formatted(what, id));
        }
        return id;
    }
}
