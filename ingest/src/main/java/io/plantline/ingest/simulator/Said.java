package io.plantline.ingest.simulator;

/**
 * One reading before it is written: what a meter says at a time.
 *
 * @param value in the meter's unit, or null where a state is said
 * @param state the machine state, or null
 */
record Said(long time, String value, String state) {}
