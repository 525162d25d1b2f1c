package io.plantline.wire;

import io.plantline.whatif.Moved;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads work that is done later. */
final class MovedReader {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Places places;

    MovedReader(Places places) {
        this.places = places;
    }

    /** The move, or null after a problem was reported. */
    Moved read(Field item) {
        Section section = item.section("scopes", "later");
        if (section == null) {
            return null;
        }
        List<Field> listed = section.required("scopes", "list the scopes whose work moves", Field::items);
        Duration later = section.required("later", "write by how much, for example 8h", Times::duration);
        if (later != null && later.compareTo(LONGEST) > 0) {
            section.problem("later", "it is later than a week", "write 7d at most");
        }
        List<String> moved = new ArrayList<>();
        if (listed != null) {
            listed.forEach(place -> moved.add(place(place)));
        }
        return later == null || moved.isEmpty() || moved.contains(null) ? null : new Moved(moved, later);
    }

    private String place(Field field) {
        String scope = places.take(field, "scope");
        if (scope != null) {
            places.metersWithin(scope).stream()
                    .filter(meter -> !meter.replacements().isEmpty())
                    .findFirst()
                    .ifPresent(meter -> field.problem(
                            "register %s was exchanged, and its exchange does not move with the work"
                                    .formatted(meter.id()),
                            "name scopes below whose registers stayed"));
        }
        return scope;
    }
}
