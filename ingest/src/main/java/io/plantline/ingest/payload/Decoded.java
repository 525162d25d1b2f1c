package io.plantline.ingest.payload;

import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import java.util.List;
import java.util.Set;

/**
 * What a message turned out to hold.
 *
 * @param readings what can be used
 * @param rejections what cannot, each with its bytes
 * @param timedByArrival how many of the readings told no time of their own
 * @param silent whose sources found nothing measured in it, and nothing wrong with that; empty where something was
 * @param sequel what is to be done with it beside
 */
public record Decoded(
        List<Reading> readings, List<Rejection> rejections, int timedByArrival, Set<Silent> silent, Sequel sequel) {
    /** A message that measures nothing, as a device sends about itself. */
    public static final Decoded NO_READING = new Decoded(List.of(), List.of(), 0, Set.of(Silent.NOBODY));

    public Decoded {
        readings = List.copyOf(readings);
        rejections = List.copyOf(rejections);
        silent = Set.copyOf(silent);
    }

    public Decoded(List<Reading> readings, List<Rejection> rejections, int timedByArrival) {
        this(readings, rejections, timedByArrival, Set.of());
    }

    public Decoded(List<Reading> readings, List<Rejection> rejections, int timedByArrival, Set<Silent> silent) {
        this(readings, rejections, timedByArrival, silent, Sequel.NONE);
    }

    /** True where nothing was measured, and nothing is wrong with that. */
    public boolean holdsNone() {
        return !silent.isEmpty();
    }

    /** Nothing but one rejection. */
    public static Decoded rejected(Rejection rejection) {
        return new Decoded(List.of(), List.of(rejection), 0);
    }
}
