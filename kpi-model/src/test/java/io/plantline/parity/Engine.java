package io.plantline.parity;

import io.plantline.model.Reading;
import io.plantline.plant.Plant;
import java.util.List;

/** Something that makes KPI values of readings. */
public interface Engine {

    /** All values given out for readings taken in this order, with the last word on every interval at the end. */
    Outcome run(Plant plant, List<Reading> readings);

    /** False for one that gives out last words only: why a number was restated is then not known any more. */
    default boolean tellsWhyRestated() {
        return true;
    }

    /** False for one that is not listened to for batches. */
    default boolean tellsBatches() {
        return true;
    }

    /** The same for several plants, which an engine that is slow to start may take together. */
    default List<Outcome> runAll(List<Story> stories) {
        return stories.stream()
                .map(story -> run(story.plant(), story.readings()))
                .toList();
    }
}
