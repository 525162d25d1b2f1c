package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import java.util.Map;
import java.util.Set;

/**
 * One KPI as the catalogue defines it.
 *
 * @param names by language: {@code en}, {@code sv}, {@code pt}
 * @param unit as shown; {@code {currency}} and {@code {output}} stand for the plant's own
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

    /** The unit in a plant, with its currency and the unit of its output. */
    public String unitAt(Plant plant) {
        return unit.replace("{currency}", plant.currency().getCurrencyCode())
                .replace("{output}", plant.normaliser().unit().symbol());
    }
}
