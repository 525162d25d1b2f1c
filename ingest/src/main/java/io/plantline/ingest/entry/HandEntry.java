package io.plantline.ingest.entry;

/**
 * What somebody read off a meter, as they wrote it down; nothing of it is checked yet.
 *
 * @param time with an offset, or by the clock of the plant
 * @param unit the unit of the value, or null for the meter's own
 * @param note what there is to say about it, or null
 */
public record HandEntry(String meter, String time, String value, String unit, String by, String note) {}
