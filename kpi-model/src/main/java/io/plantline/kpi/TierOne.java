package io.plantline.kpi;

import io.plantline.model.IntervalKind;
import java.util.List;
import java.util.Set;

/** The KPIs that are asked of every plant first: each is answered everywhere, with a number or with why there is none. */
public final class TierOne {
    private static final Set<String> IDS = Set.of(
            "elec-import-energy",
            "elec-consumption",
            "final-energy-total",
            "avg-demand",
            "peak-demand",
            "demand-limit-utilisation",
            "power-factor",
            "tan-phi",
            "base-load",
            "energy-intensity",
            "energy-without-output",
            "energy-by-state-processing",
            "energy-by-state-idle",
            "energy-by-state-setup",
            "energy-by-state-standby",
            "energy-by-state-off",
            "energy-by-state-down",
            "idle-energy-share",
            "value-added-energy-ratio",
            "enpi-normalised",
            "energy-cusum",
            "ghg-scope1",
            "ghg-scope2-location",
            "ghg-scope2-market",
            "ghg-intensity",
            "carbon-timing-factor",
            "water-withdrawal",
            "water-intensity",
            "material-yield",
            "scrap-ratio",
            "waste-total",
            "waste-diversion-rate",
            "recycled-input-share",
            "byproduct-valorisation-rate",
            "mass-balance-closure",
            "mfca-negative-cost-share",
            "oee",
            "availability",
            "effectiveness",
            "quality-ratio",
            "energy-cost",
            "energy-cost-per-unit",
            "eco-efficiency",
            "net-sustainable-return",
            "ltifr",
            "trir",
            "noise-exposure",
            "data-coverage",
            "meter-balance-residual");

    private static final List<Kpi> ALL =
            Kpis.all().stream().filter(kpi -> IDS.contains(kpi.id())).toList();

    private TierOne() {}

    /** In the order of the catalogue. */
    public static List<Kpi> all() {
        return ALL;
    }

    /** Those that are computed over intervals of a kind. */
    public static List<Kpi> per(IntervalKind kind) {
        return ALL.stream()
                .filter(kpi -> kind == IntervalKind.BATCH
                        ? BatchKpis.isGiven(kpi)
                        : kpi.intervals().contains(kind))
                .toList();
    }
}
