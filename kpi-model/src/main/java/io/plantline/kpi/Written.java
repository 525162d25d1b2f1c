package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Indicator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A KPI of a plant file as a run remembers it.
 *
 * @param formula with the unit
 * @param intervals those it is computed over; null where only the formula was remembered
 * @param scopes those it is computed for, in order; every one that measures its inputs where there is none
 */
record Written(String id, String formula, Set<IntervalKind> intervals, Set<String> scopes) {
    private static final String FIELD = "\t";
    private static final String ITEM = ",";
    private static final int FIELDS = 4;

    static Written of(Indicator indicator) {
        return new Written(
                indicator.id(),
                "%s [%s]".formatted(indicator.formula(), indicator.unit()),
                indicator.intervals(),
                new TreeSet<>(indicator.scopes()));
    }

    /** Reads {@link #line}. */
    static Written of(String line) {
        String[] fields = line.split(FIELD, FIELDS);
        if (fields.length < FIELDS) {
            return new Written(fields[0], fields[1], null, Set.of());
        }
        Set<IntervalKind> intervals = EnumSet.noneOf(IntervalKind.class);
        Arrays.stream(fields[2].split(ITEM))
                .forEach(id -> intervals.add(IntervalKind.of(id).orElseThrow()));
        Set<String> scopes = new TreeSet<>(Arrays.asList(fields[3].split(ITEM)));
        scopes.remove("");
        return new Written(fields[0], fields[1], intervals, scopes);
    }

    /** As it is remembered; the same for what is the same. */
    String line() {
        return String.join(
                FIELD,
                id,
                formula,
                intervals.stream().sorted().map(IntervalKind::id).collect(Collectors.joining(ITEM)),
                String.join(ITEM, scopes));
    }

    /** True where it is remembered where it was computed, besides how. */
    boolean tellsPlaces() {
        return intervals != null;
    }
}
