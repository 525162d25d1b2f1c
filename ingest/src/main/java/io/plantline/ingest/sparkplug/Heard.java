package io.plantline.ingest.sparkplug;

import io.plantline.ingest.payload.Arrival;
import io.plantline.ingest.payload.Unusable;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is known of a message, now or once a birth has told what it is about.
 *
 * @param told what it tells of metrics that somebody wants
 * @param faults what is wrong with it
 * @param names makes its bytes anew, with the names, types and units that births have told
 */
public record Heard(Arrival arrival, List<Told> told, List<Unusable> faults, Supplier<byte[]> names) {
    public Heard {
        told = List.copyOf(told);
        faults = List.copyOf(faults);
    }

    static Heard nothing(Arrival arrival) {
        return new Heard(arrival, List.of(), List.of(), arrival::payload);
    }

    static Heard bad(Arrival arrival, Unusable fault) {
        return new Heard(arrival, List.of(), List.of(fault), arrival::payload);
    }

    /** The message as it can be understood by itself, to be kept where it was no good: aliases alone would mean nothing. */
    public Arrival legible() {
        return new Arrival(arrival.topic(), names.get(), arrival.retained(), arrival.at());
    }
}
