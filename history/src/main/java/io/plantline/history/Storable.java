package io.plantline.history;

import java.time.Instant;
import java.util.Optional;

/** What no time-series database can hold, found before it can spoil a batch or a query. */
final class Storable {
    private static final long FIRST = Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();
    private static final int LONGEST_TAG = 512;

    private Storable() {}

    /** Why a point cannot be stored, or empty where it can. */
    static Optional<String> problem(Point point) {
        if (point.start() < FIRST || point.start() > LAST) {
            return Optional.of("start %s is not between 1900 and 2200".formatted(Instant.ofEpochMilli(point.start())));
        }
        if (point.precedence() < 0) {
            return Optional.of("revision is negative");
        }
        for (int i = 0; i < point.tags().size(); i++) {
            String name = point.measurement().tags().get(i);
            String tag = point.tags().get(i);
            if (tag == null ? !name.equals(Measurement.RATE) : !isTag(tag)) {
                return Optional.of(
                        "%s is '%s', a name must have 1 to %d characters and none of them a control character"
                                .formatted(name, tag, LONGEST_TAG));
            }
        }
        for (int i = 0; i < point.fields().size(); i++) {
            if (point.fields().get(i) instanceof Double number && !Double.isFinite(number)) {
                String name = point.measurement().fields().get(i).name();
                return Optional.of("%s is %s, only finite numbers can be stored".formatted(name, number));
            }
        }
        return Optional.empty();
    }

    static boolean isTag(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_TAG;
    }
}
