package io.plantline.history;

import java.util.List;
import java.util.Map;

/**
 * Which points to read.
 *
 * @param where tags and the values they must have
 * @param from first start, epoch milliseconds
 * @param to end of the starts, exclusive
 * @param fields which fields to read; tags that {@code where} leaves open are always read
 */
record Selection(
        Measurement measurement, Pick pick, Map<String, String> where, long from, long to, List<String> fields) {

    /** As {@code from}: no bound. */
    static final long BEGINNING = Long.MIN_VALUE;

    /** As {@code to}: no bound. */
    static final long END = Long.MAX_VALUE;

    /** How many of the matching points. */
    enum Pick {
        /** Every one; each series ascending by start. */
        ALL,
        /** Of each series the one with the latest start. */
        LATEST_OF_EACH,
        /** One with the latest start of all. */
        LATEST
    }

    Selection {
        where = Map.copyOf(where);
        fields = List.copyOf(fields);
    }

    static Selection of(Measurement measurement, Pick pick, Map<String, String> where, long from, long to) {
        return new Selection(
                measurement,
                pick,
                where,
                from,
                to,
                measurement.fields().stream().map(Measurement.Field::name).toList());
    }

    /** The tags that {@code where} leaves open: they tell the series of the result apart. */
    List<String> open() {
        return measurement.tags().stream()
                .filter(tag -> !where.containsKey(tag))
                .toList();
    }
}
