package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import java.util.Map;
import java.util.Set;

/**
 * One KPI as the catalogue defines it.
 *
 * @param names by language: {@code en}, {@code sv}, {@code pt}
 * @param unit as shown where the plant does not decide it; {@code currency} stands for the plant's own
 * @param intervals the lengths it is computed over
 * @param formula in words and symbols, for people
 * @param source the standard it follows
 * @param compute the formula itself
 */
public record Kpi(
        String id,
        Map<String, String> names,
        Pillar pillar,
        String unit,
        Set<IntervalKind> intervals,
        String formula,
        String source,
        Formula compute) {

    /** The pillars of sustainability, and the quality of the data under them. */
    public enum Pillar {
        ENVIRONMENTAL,
        ECONOMIC,
        SOCIAL,
        DATA_QUALITY
    }

    public Kpi {
        names = Map.copyOf(names);
        intervals = Set.copyOf(intervals);
    }
}
