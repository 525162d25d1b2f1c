package io.plantline.ingest.simulator;

import java.util.function.Consumer;

/** The face of a meter: it remembers what has passed and says it in the way of its kind. */
interface Dial {
    /** Takes in what passed the tap in the minute that began at the time. */
    void take(long minute);

    /** Says the readings of the minute just taken; the last may be stamped with its very end. */
    void say(long minute, Consumer<Said> out);
}
