package io.plantline.wire;

import io.plantline.plant.Dated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a value that may change: written once it holds always, written as a list each item has its value and the
 * time it holds {@code from} and {@code until}.
 *
 * @param key the key of the value in a list item
 * @param form reads the value itself
 */
record DatedReader<T>(Times times, String key, Function<Field, T> form) {
    private static final long ALWAYS = Long.MIN_VALUE;
    private static final long FOREVER = Long.MAX_VALUE;

    private record Span<T>(Field field, T value, long from, long until) {}

    /** The dated value, or null after a problem was reported. */
    Dated<T> read(Field field) {
        if (!field.isList()) {
            T value = form.apply(field);
            return value == null ? null : Dated.always(value);
        }
        int before = field.problems().count();
        Map<Long, T> byStart = new HashMap<>();
        long free = ALWAYS;
        List<Field> items = field.items();
        for (int i = 0; i < items.size(); i++) {
            Span<T> span = span(items.get(i), i == 0, free);
            if (span == null) {
                continue;
            }
            check(span, free);
            byStart.put(span.from(), span.value());
            if (span.until() != FOREVER) {
                byStart.put(span.until(), null);
            }
            free = span.until() == FOREVER ? span.from() : span.until();
        }
        if (items.isEmpty()) {
            field.problem("the list is empty", "write the value, or at least one '- %s: ...'".formatted(key));
        }
        return field.problems().count() == before ? Dated.of(byStart) : null;
    }

    private Span<T> span(Field item, boolean first, long free) {
        Section section = item.section(key, "from", "until");
        if (section == null) {
            return null;
        }
        T value = section.required(key, "write what holds in this time", form);
        if (!first && !section.has("from") && free == ALWAYS) {
            section.problem("from", "'from' is missing", "write when the value begins to hold");
        }
        Long from = section.optional("from", free, times::minute);
        Long until = section.optional("until", FOREVER, times::minute);
        return value == null || from == null || until == null ? null : new Span<>(item, value, from, until);
    }

    private static <T> void check(Span<T> span, long free) {
        if (span.until() <= span.from()) {
            span.field().problem("it ends before it begins", "write an 'until' after 'from'");
        } else if (free != ALWAYS && span.from() < free) {
            span.field().problem("it overlaps the one before", "begin it where the one before ends, in order of time");
        }
    }
}
