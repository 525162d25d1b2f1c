package io.plantline.parity;

import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.util.List;

/** Something that makes KPI values of readings. */
public interface Engine {

    /** All values given out for readings taken in this order, with the last word on every interval at the end. */
    Outcome run(Plant plant, List<Reading> readings);
}
