package io.plantline.history;

import java.util.Arrays;
import java.util.List;

/**
 * One point on its way to the store.
 *
 * @param tags values in the order of the measurement's tags, null where absent
 * @param start of the interval, epoch milliseconds
 * @param fields values in the order of the measurement's fields: Double, Long, String or null
 * @param precedence what is lower never replaces what is higher
 * @param origin the record it came from, for the quarantine
 */
record Point(
        Measurement measurement, List<String> tags, long start, List<Object> fields, int precedence, Origin origin) {

    /** A record of Kafka as it came. */
    @SuppressWarnings("ArrayRecordComponent") // shared by the points of one record, never changed or compared
    record Origin(String topic, byte[] key, byte[] bytes) {}

    /** What makes two points the same: the later of the two replaces the other in the store. */
    record Key(Series series, long start) {}

    /** All points that differ in their start only. */
    record Series(Measurement measurement, List<String> tags) {}

    Series series() {
        return new Series(measurement, tags);
    }

    Key key() {
        return new Key(series(), start);
    }

    String tag(String name) {
        return tags.get(measurement.column(name));
    }

    /** A bit for every field that holds something; the first field is bit 0. */
    int present() {
        int bits = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) != null) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    /** The same with an empty text in every text field of {@code bits} that is null. */
    Point blanking(int bits) {
        Object[] blanked = fields.toArray();
        for (int i = 0; i < blanked.length; i++) {
            if ((bits & 1 << i) != 0 && measurement.fields().get(i).type() == Measurement.Type.TEXT) {
                blanked[i] = "";
            }
        }
        return new Point(measurement, tags, start, Arrays.asList(blanked), precedence, origin);
    }
}
