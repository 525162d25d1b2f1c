package io.plantline.model;

/** How far a reading can be trusted, as its source says. */
public enum Quality {
    GOOD,
    /** Used, and everything booked from it counts as estimated. */
    UNCERTAIN,
    /** Not used: the time around it stays uncovered. */
    BAD
}
