package io.plantline.kpi;

import static io.plantline.kpi.Draft.economic;
import static io.plantline.kpi.Draft.environmental;
import static io.plantline.model.Quantity.ELECTRICITY_IMPORT;

import io.plantline.model.IntervalKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What it saved to start batches at another time than was first asked for, booked on what prices and the grid turned out to be. */
final class FlexKpis {
    private static final Set<IntervalKind> BATCHES = EnumSet.of(IntervalKind.BATCH);
    private static final Lack UNTOLD = Lack.because(
            "nobody told the start that was first asked for",
            "tell it of the batch before it begins, with 'requested'");

    static final List<Kpi> ALL = List.of(
            economic("flex-savings", "{currency}")
                    .named(
                            "Cost saved by moving the batch",
                            "Kostnad sparad genom att flytta batchen",
                            "Custo poupado ao deslocar o lote")
                    .per(BATCHES)
                    .means(
                            "Σ electricity of the batch × price from the start first asked for on − Σ electricity × price when it was taken",
                            "decision KPI; baseline fixed before optimisation")
                    .towards("7.3")
                    .is(Formula.of(saved(Moved::cost, Moved::workedCost))),
            environmental("flex-savings-carbon", "kgCO2e")
                    .named(
                            "Emissions saved by moving the batch",
                            "Utsläpp sparade genom att flytta batchen",
                            "Emissões poupadas ao deslocar o lote")
                    .per(BATCHES)
                    .means(
                            "Σ electricity of the batch × carbon intensity from the start first asked for on − Σ electricity × intensity when it was taken; scope 2, location-based",
                            "decision KPI; baseline fixed before optimisation; GHG Protocol Scope 2")
                    .towards("13.2")
                    .is(Formula.of(saved(Moved::carbon, Moved::workedCarbon))));

    private FlexKpis() {}

    static boolean isOne(Kpi kpi) {
        return ALL.contains(kpi);
    }

    private static Term saved(Function<Moved, Figure> saved, Function<Moved, String> worked) {
        return Term.worked(
                        scoped -> scoped.measures(ELECTRICITY_IMPORT) ? EnumSet.of(ELECTRICITY_IMPORT) : Set.of(),
                        summed -> summed.background()
                                .moved()
                                .map(saved)
                                .orElseGet(() -> Figure.missing(UNTOLD.sentence())),
                        summed -> summed.background().moved().map(worked).orElse("unknown"))
                .lacking(Lack.meters(ELECTRICITY_IMPORT));
    }
}
