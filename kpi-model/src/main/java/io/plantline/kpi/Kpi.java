package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import io.plantline.plant.Plant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One KPI as the catalogue defines it.
 *
 * @param names by language: {@code en}, {@code sv}, {@code pt}
 * @param unit as shown; {@code {currency}} and {@code {output}} stand for the plant's own
 * @param aggregation how values of parts make the value of the whole
 * @param intervals the lengths it is computed over
 * @param formula in words and symbols, for people
 * @param source the standard it follows
 * @param sdg the target of the Sustainable Development Goals it speaks to; null for none
 * @param reporting the points of ESRS, GRI and the OECD's eighteen indicators it serves
 * @param compute the formula itself
 */
public record Kpi(
        String id,
        Map<String, String> names,
        Pillar pillar,
        String unit,
        Aggregation aggregation,
        Set<IntervalKind> intervals,
        String formula,
        String source,
        String sdg,
        List<String> reporting,
        Formula compute) {

    /** The pillars of sustainability, and the quality of the data under them. */
    public enum Pillar {
        ENVIRONMENTAL,
        ECONOMIC,
        SOCIAL,
        DATA_QUALITY
    }

    /** How values of shorter intervals or smaller scopes make the value of a longer or larger one. */
    public enum Aggregation {
        /** They are added. */
        SUM,
        /** Numerators and denominators are added, then divided; ratios are never averaged. */
        RATIO,
        /** The highest is looked for anew over the coincident sum. */
        EXTREME,
        /** The lowest is looked for anew over the coincident sum. */
        LOWEST,
        /** It is worked out anew from the added inputs. */
        FUNCTION,
        /** A level in decibels: what it is the logarithm of is averaged over time, never the decibels. */
        LEVEL
    }

    public Kpi {
        Objects.requireNonNull(id, "kpi: id is missing");
        Objects.requireNonNull(formula, "kpi %s: formula is missing".formatted(id));
        Objects.requireNonNull(source, "kpi %s: source is missing".formatted(id));
        reporting = List.copyOf(reporting);
        names = Map.copyOf(names);
        intervals = Set.copyOf(intervals);
    }

    /** The unit in a plant, with its currency and the unit of its output. */
    public String unitAt(Plant plant) {
        return unit.replace("{currency}", plant.currency().getCurrencyCode())
                .replace("{output}", plant.normaliser().unit().symbol());
    }
}
