package io.plantline.wire;

import io.plantline.model.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code validFrom} and {@code validTo} of things of which one at a time may hold for a quantity, and a purpose of it.
 */
final class Validity {
    /** Where no end is written: the first millisecond of the year 9999. */
    private static final long OPEN = 253_370_764_800_000L;

    private final String what;
    private final Times times;
    private final List<Taken> taken = new ArrayList<>();

    /** From its first to the millisecond after its last. */
    record Span(long from, long to) {
        boolean overlaps(Span other) {
            return from < other.to && other.from < to;
        }
    }

    private record Taken(Quantity quantity, Object purpose, Span span, String id) {}

    Validity(String what, Times times) {
        this.what = what;
        this.times = times;
    }

    /** The span of what serves all purposes of a quantity, or null after a problem was reported. */
    Span read(Section section, String id, Quantity quantity) {
        return read(section, id, quantity, "");
    }

    /** The span, or null after a problem was reported. */
    Span read(Section section, String id, Quantity quantity, Object purpose) {
        Long from = section.required("validFrom", "write its first day, for example 2026-01-01", times::quarter);
        Long to = section.optional("validTo", OPEN, times::quarter);
        if (from == null || to == null) {
            return null;
        }
        if (to <= from) {
            section.problem("validTo", "it ends before it begins", "write a validTo after validFrom, or leave it out");
            return null;
        }
        Span span = new Span(from, to);
        checkFree(section, new Taken(quantity, purpose, span, id));
        return span;
    }

    private void checkFree(Section section, Taken mine) {
        for (Taken other : taken) {
            if (mine.quantity() != null && isSame(mine, other) && other.span().overlaps(mine.span())) {
                section.problem(
                        "validFrom",
                        "the %s '%s' overlaps the %s '%s' of %s"
                                .formatted(what, mine.id(), what, other.id(), mine.quantity()),
                        "end the earlier one with validTo on the day the later one begins");
                break;
            }
        }
        taken.add(mine);
    }

    private static boolean isSame(Taken one, Taken other) {
        return one.quantity() == other.quantity() && one.purpose().equals(other.purpose());
    }
}
