package io.plantline.topology;

import java.util.OptionalLong;

/** Until when all that had arrived on Kafka by then has been measured. */
interface Heard {
    /** Where nobody asks Kafka for it. */
    Heard UNKNOWN = partition -> OptionalLong.empty();

    /** Until when, of a partition of the readings topic, epoch milliseconds; empty while it is not known. */
    OptionalLong until(int partition);

    /** To be called every now and then; must not wait for anything. */
    default void look(long now) {}
}
