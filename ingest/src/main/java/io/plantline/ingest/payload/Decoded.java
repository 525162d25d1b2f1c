package io.plantline.ingest.payload;

import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import java.util.List;

/**
 * What a message turned out to hold.
 *
 * @param readings what can be used
 * @param rejections what cannot, each with its bytes
 * @param timedByArrival how many of the readings told no time of their own
 * @param holdsNone true where nothing was measured, and nothing is wrong with that
 * @param sequel what is to be done with it beside
 */
public record Decoded(
        List<Reading> readings, List<Rejection> rejections, int timedByArrival, boolean holdsNone, Sequel sequel) {
    /** A message that measures nothing, as a device sends about itself. */
    public static final Decoded NO_READING = new Decoded(List.of(), List.of(), 0, true);

    public Decoded {
        readings = List.copyOf(readings);
        rejections = List.copyOf(rejections);
    }

    public Decoded(List<Reading> readings, List<Rejection> rejections, int timedByArrival) {
        this(readings, rejections, timedByArrival, false);
    }

    public Decoded(List<Reading> readings, List<Rejection> rejections, int timedByArrival, boolean holdsNone) {
        this(readings, rejections, timedByArrival, holdsNone, Sequel.NONE);
    }

    /** Nothing but one rejection. */
    public static Decoded rejected(Rejection rejection) {
        return new Decoded(List.of(), List.of(rejection), 0);
    }
}
