package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry of the catalogue as it is written; it ends with the formula that makes it a {@link Kpi}. */
final class Draft {
    static final Set<IntervalKind> ALL_LENGTHS = IntervalKind.byTheClock();
    static final Set<IntervalKind> FROM_SETTLEMENT = EnumSet.range(IntervalKind.SETTLEMENT, IntervalKind.MONTH);
    static final Set<IntervalKind> FROM_HOUR = EnumSet.range(IntervalKind.HOUR, IntervalKind.MONTH);
    static final Set<IntervalKind> FROM_SHIFT = EnumSet.range(IntervalKind.SHIFT, IntervalKind.MONTH);
    static final Set<IntervalKind> FROM_DAY = EnumSet.range(IntervalKind.DAY, IntervalKind.MONTH);

    private final String id;
    private final Kpi.Pillar pillar;
    private final String unit;
    private Map<String, String> names;
    private Set<IntervalKind> intervals;
    private String formula;
    private String source;
    private String sdg;
    private List<String> reporting = List.of();

    private Draft(String id, Kpi.Pillar pillar, String unit) {
        this.id = id;
        this.pillar = pillar;
        this.unit = unit;
    }

    static Draft environmental(String id, String unit) {
        return new Draft(id, Kpi.Pillar.ENVIRONMENTAL, unit);
    }

    static Draft economic(String id, String unit) {
        return new Draft(id, Kpi.Pillar.ECONOMIC, unit);
    }

    static Draft social(String id, String unit) {
        return new Draft(id, Kpi.Pillar.SOCIAL, unit);
    }

    static Draft dataQuality(String id, String unit) {
        return new Draft(id, Kpi.Pillar.DATA_QUALITY, unit);
    }

    /** Its name in English, Swedish and Portuguese. */
    Draft named(String english, String swedish, String portuguese) {
        names = Map.of("en", english, "sv", swedish, "pt", portuguese);
        return this;
    }

    Draft per(Set<IntervalKind> lengths) {
        intervals = lengths;
        return this;
    }

    /** The formula in words and symbols, and the standard it follows. */
    Draft means(String words, String standard) {
        formula = words;
        source = standard;
        return this;
    }

    /** The target of the Sustainable Development Goals it speaks to. */
    Draft towards(String target) {
        sdg = target;
        return this;
    }

    /** The points of ESRS, GRI and the OECD that it serves. */
    Draft serves(String... points) {
        reporting = List.of(points);
        return this;
    }

    Kpi is(Formula compute) {
        return is(compute.aggregation(), compute);
    }

    Kpi is(Kpi.Aggregation aggregation, Formula compute) {
        return new Kpi(id, names, pillar, unit, aggregation, intervals, formula, source, sdg, reporting, compute);
    }
}
