package io.plantline.jobs.rebuild;

import io.plantline.jobs.state.KeptRun;
import io.plantline.jobs.state.PageFile;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.kpi.Measures;
import io.plantline.kpi.Outlet;
import io.plantline.kpi.Valuation;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import io.plantline.plant.Plant;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Scope;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run of one plant: the measures take its readings in, and KPIs are worked out once, from the cells as they are in
 * the end. A value is thus the last word on its interval, with the status and the revision it has come to.
 */
final class PlantRebuild {
    private static final List<io.plantline.kpi.Kpi> NONE_ON_THE_WAY = List.of();

    private final PlantIndex plant;
    private final String run;
    private final KeptRun kept;
    private final Measures measures;

    PlantRebuild(Plant plant, String run, PageFile pages, Outlet outlet) {
        this.plant = new PlantIndex(plant);
        this.run = run;
        this.kept = new KeptRun(plant, pages);
        this.measures = new Measures(this.plant, run, NONE_ON_THE_WAY, kept, outlet);
    }

    void accept(Reading reading) {
        measures.accept(reading);
    }

    /** All values of kinds of intervals of the clock that start in a stretch of time, by kind, scope, start and place in the catalogue. */
    void values(RebuildOrder order, Consumer<KpiValue> values) {
        measures.tick();
        Valuation valuation = new Valuation(plant, Kpis.at(plant.plant()), kept);
        for (IntervalKind kind : IntervalKind.byTheClock()) {
            if (order.intervals().contains(kind)) {
                for (Scope scope : plant.plant().scopes()) {
                    kept.forEach(scope.id(), kind, order.from(), order.to(), (cell, start) -> valuation
                            .of(run, scope.id(), interval(kind, start), cell, status(kind, start))
                            .forEach(values));
                }
            }
        }
    }

    /** The batches that began in a stretch of time, by line and start; those that have no place, with the reason, too. */
    void batches(RebuildOrder order, Consumer<BatchValue> batches) {
        measures.batches(batch -> {
            Interval made = batch.interval();
            if (made == null || (order.from() <= made.start() && made.start() < order.to())) {
                batches.accept(batch);
            }
        });
    }

    private Status status(IntervalKind kind, long start) {
        return measures.isFinal(interval(kind, start)) ? Status.FINAL : Status.PROVISIONAL;
    }

    private Interval interval(IntervalKind kind, long start) {
        return plant.calendar().at(kind, start).orElseThrow();
    }
}
