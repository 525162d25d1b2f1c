package io.plantline.ingest.sparkplug;

import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Unusable;
import java.util.List;

/**
 * What is known of a message, now or once a birth has told what it is about.
 *
 * @param told what it tells of metrics that somebody wants
 * @param faults what is wrong with it
 */
public record Heard(Arrival arrival, List<Told> told, List<Unusable> faults) {
    public Heard {
        told = List.copyOf(told);
        faults = List.copyOf(faults);
    }

    static Heard nothing(Arrival arrival) {
        return new Heard(arrival, List.of(), List.of());
    }

    static Heard bad(Arrival arrival, Unusable fault) {
        return new Heard(arrival, List.of(), List.of(fault));
    }
}
