package io.plantline.kpi;

import java.util.Set;

/**
 * The KPIs that a batch is given: those whose inputs are its own. What is worked out over a stretch of the clock, as the
 * highest demand, what is charged for it, and what is held against a baseline, is not.
 */
public final class BatchKpis {
    private static final Set<String> GIVEN = Set.of(
            "elec-import-energy",
            "final-energy-total",
            "steam-energy",
            "compressed-air-volume",
            "energy-intensity",
            "energy-intensity-gross",
            "energy-productivity",
            "steam-intensity",
            "scrap-embodied-energy",
            "value-added-energy",
            "idle-energy-share",
            "ghg-scope1",
            "ghg-scope2-location",
            "ghg-scope2-market",
            "ghg-scope3-fera",
            "ghg-biogenic",
            "ghg-intensity",
            "ghg-water",
            "product-carbon-footprint",
            "water-withdrawal",
            "water-discharge",
            "water-consumption",
            "water-intensity",
            "material-yield",
            "material-loss",
            "material-intensity",
            "recycled-input-share",
            "mass-balance-closure",
            "waste-total",
            "waste-intensity",
            "quality-ratio",
            "scrap-ratio",
            "mfca-loss-cost",
            "mfca-negative-cost-share",
            "energy-cost",
            "energy-cost-per-unit",
            "eco-efficiency",
            "social-hours",
            "environmental-cost",
            "flex-savings",
            "flex-savings-carbon",
            "data-coverage",
            "estimated-share");

    private static final String BY_STATE = "energy-by-state-";

    private BatchKpis() {}

    public static boolean isGiven(Kpi kpi) {
        return GIVEN.contains(kpi.id()) || kpi.id().startsWith(BY_STATE);
    }
}
