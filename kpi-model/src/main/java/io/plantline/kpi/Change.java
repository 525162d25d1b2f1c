package io.plantline.kpi;

import io.plantline.kpi.Stretches.Stretch;
import io.plantline.model.Interval;
import io.plantline.model.Quantity;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a plant file says otherwise than the one before it.
 *
 * @param scopes those it has to do with
 * @param quantities those it has to do with
 * @param what it is, in words
 */
record Change(Set<String> scopes, Stretch stretch, Predicate<Quantity> quantities, String what) {

    boolean concerns(String scope, Interval interval) {
        return scopes.contains(scope) && stretch.touches(interval.start(), interval.end());
    }

    boolean concerns(Set<Quantity> inputs) {
        return inputs.stream().anyMatch(input -> input.isDerived() || quantities.test(input));
    }

    /** That something has another place than it had over a stretch of time; null for none. */
    static String ofPlace(String thing, String was, String is, Stretch stretch) {
        String from = stretch.from() == Long.MIN_VALUE ? "" : " from " + time(stretch.from());
        String until = stretch.to() == Long.MAX_VALUE ? "" : " until " + time(stretch.to());
        if (was == null) {
            return "%s belongs to %s%s%s".formatted(thing, is, from, until);
        }
        if (is == null) {
            return "%s does not belong to %s%s%s".formatted(thing, was, from, until);
        }
        if (!until.isEmpty()) {
            return "%s belongs to %s, not to %s,%s%s".formatted(thing, is, was, from, until);
        }
        return "%s moved from %s to %s%s".formatted(thing, was, is, from.replace(" from ", " at "));
    }

    private static String time(long time) {
        return Instant.ofEpochMilli(time).toString();
    }
}
