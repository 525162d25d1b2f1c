package io.plantline.kpi;

import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellStore;
import io.plantline.cell.CellValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives out a cell and the KPIs worked out from it. */
final class Reports {
    private final PlantIndex plant;
    private final String run;
    private final CellStore cells;
    private final Valuation valuation;
    private final Restatements restatements;
    private final Outlet outlet;
    private final List<Kpi> catalogue;
    private final Background background;

    Reports(PlantIndex plant, String run, List<Kpi> catalogue, RunState background, Outlet outlet) {
        this.plant = plant;
        this.run = run;
        this.cells = background;
        this.valuation = new Valuation(plant, catalogue, background);
        this.restatements = new Restatements(valuation);
        this.outlet = outlet;
        this.catalogue = catalogue;
        this.background = background;
    }

    /** Minutes give KPIs only: their cells are summed again in the settlement interval and would double the traffic. */
    void give(CellId id, Interval interval, Cell cell, Status status) {
        if (id.meter() == null) {
            valuation.of(run, id.scope(), interval, cell, status).forEach(outlet::kpi);
        }
        giveCell(id, interval, cell, status);
    }

    /** Gives out a final cell that was changed, and those of its KPIs that were restated with it. */
    void giveLate(CellId id, Interval interval, Cell cell) {
        if (id.meter() == null) {
            LateReadings late = new LateReadings(plant, cells, id.scope(), interval, cell);
            restatements.late(run, id.scope(), interval, cell, late).forEach(outlet::kpi);
        }
        giveCell(id, interval, cell, Status.REVISED);
    }

    /** Gives out the sums alone. */
    void giveCell(CellId id, Interval interval, Cell cell, Status status) {
        if (id.kind() != IntervalKind.MINUTE) {
            outlet.cell(value(id, interval, cell, status));
        }
    }

    /** Gives out those values of a final cell that corrections have to do with, and which these were. */
    void giveRestated(CellId id, Interval interval, Cell cell, List<Correction> corrections) {
        restatements.corrected(run, id.scope(), interval, cell, corrections).forEach(outlet::kpi);
        giveCell(id, interval, cell, Status.REVISED);
    }

    /** Notes for the KPIs of a cell that corrections have to do with that they are restated once more. */
    void noteCorrected(CellId id, Cell cell, List<Correction> corrections) {
        restatements.noteCorrected(id, cell, corrections);
    }

    /** Notes for KPIs of a cell that their formulas have changed, or that they are computed no more. */
    void noteRewritten(CellId id, Cell cell, Set<String> kpis, List<Kpi> withdrawn) {
        restatements.noteRewritten(id, cell, kpis, withdrawn);
    }

    /** Gives out those values of a final cell that are held against a baseline, and what became of it. */
    void giveRebased(CellId id, Interval interval, Cell cell, String what) {
        restatements.rebased(run, id.scope(), interval, cell, what).forEach(outlet::kpi);
        giveCell(id, interval, cell, Status.REVISED);
    }

    /** What is to be given out once the plant file has changed. */
    Reapplied after(PlantIndex former, List<Change> changes) {
        return new Reapplied(new Valuation(former, catalogue, background), valuation, run, changes);
    }

    void give(List<KpiValue> values) {
        values.forEach(outlet::kpi);
    }

    /** Gives out what is added up to date in a final cell, and why it is another; null where a late reading is the cause. */
    void giveToDate(CellId id, Interval interval, Cell cell, String what) {
        restatements.toDate(run, id.scope(), interval, cell, what).forEach(outlet::kpi);
    }

    /** Gives out those values of a final cell whose formula has changed, and how. */
    void giveReformulated(CellId id, Interval interval, Cell cell, Map<String, String> changes) {
        restatements.reformulated(run, id.scope(), interval, cell, changes).forEach(outlet::kpi);
    }

    /** Says of a value of a final cell that it is computed no more. */
    void giveWithdrawn(Kpi was, CellId id, Interval interval, Cell cell, String what) {
        outlet.kpi(restatements.withdrawn(was, run, id.scope(), interval, cell, what));
    }

    /** True where such a KPI, known still or no more, is one of the scope over such intervals. */
    boolean applies(Kpi kpi, String scope, IntervalKind kind) {
        return valuation.applies(kpi, scope, kind);
    }

    /** True where one of the KPIs is computed for the scope over such intervals. */
    boolean computes(String scope, IntervalKind kind, Set<String> kpis) {
        return valuation.computes(scope, kind, kpis);
    }

    /** True where some KPI of the scope multiplies with it over such intervals. */
    boolean takes(String scope, IntervalKind kind, Weight weight) {
        return valuation.takes(scope, kind, weight);
    }

    private CellValue value(CellId id, Interval interval, Cell cell, Status status) {
        return new CellValue(
                plant.plant().id(),
                run,
                id.scope(),
                id.meter(),
                interval,
                cell.revision(),
                status,
                Lines.of(plant, cell.sums()));
    }
}
