package io.plantline.ingest.simulator.device;

import java.util.List;
import java.util.Map;

/** A device with its own way of speaking, and with one meter or several. */
public interface Device {
    /** The ids of the meters it reads. */
    List<String> meters();

    /** False where its messages name no time: what they say counts when they arrive. */
    default boolean tellsTime() {
        return true;
    }

    /**
     * Its messages about one time.
     *
     * @param time what the device's clock shows, epoch milliseconds
     * @param shown what its meters show, by their ids; one that is not there shows nothing
     */
    List<Spoken> say(long time, Map<String, Shown> shown);
}
