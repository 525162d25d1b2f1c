package io.plantline.dashboards.unknown;

import io.plantline.model.Rejection;
import java.math.BigDecimal;
import java.util.List;

/** Knows what meters send. It is handed in: how messages are decoded is not known here. */
public interface Recognition {

    /** What a rejected message says of meters that no plant file names; nothing where it says nothing of any. */
    List<Sighting> in(Rejection rejection);

    /**
     * What to write into the plant file, as YAML.
     *
     * @param topic where the meter was heard
     * @param sightings what it said, in the order it came; at least one
     */
    String proposal(String meter, String topic, List<Sighting> sightings);

    /**
     * One thing that an unknown meter said.
     *
     * @param time event time, epoch milliseconds
     * @param value the number said, or null
     * @param unit the unit it came with, or null
     * @param state the machine state said, or null
     * @param counts true where the value is a number of pulses or pieces
     */
    record Sighting(
            String plant, String meter, long time, BigDecimal value, String unit, String state, boolean counts) {}
}
