package io.plantline.ingest.simulator;

import io.plantline.plant.Meter;
import java.util.List;

/**
 * What a meter says at once, whatever the form.
 *
 * @param at when it is published, epoch milliseconds
 * @param said the readings, in the order they were taken
 * @param twice true where the message comes again
 * @param broken true where a piece of it follows
 */
record Utterance(long at, Meter meter, List<Said> said, boolean twice, boolean broken) {
    Utterance {
        said = List.copyOf(said);
    }
}
