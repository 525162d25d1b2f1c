package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import io.plantline.plant.Rate;
import java.util.ArrayList;
import java.util.List;

/** Gives out a cell and the KPIs worked out from it. */
final class Reports {
    private static final double MILLIS_PER_SECOND = 1_000;

    private final PlantIndex plant;
    private final String run;
    private final Valuation valuation;
    private final Outlet outlet;

    Reports(PlantIndex plant, String run, List<Kpi> catalogue, Outlet outlet) {
        this.plant = plant;
        this.run = run;
        this.valuation = new Valuation(plant, catalogue);
        this.outlet = outlet;
    }

    /** Minutes give KPIs only: their cells are summed again in the settlement interval and would double the traffic. */
    void give(CellId id, Interval interval, Cell cell, Status status) {
        if (id.meter() == null) {
            valuation.of(run, id.scope(), interval, cell, status).forEach(outlet::kpi);
        }
        if (id.kind() != IntervalKind.MINUTE) {
            outlet.cell(value(id, interval, cell, status));
        }
    }

    private CellValue value(CellId id, Interval interval, Cell cell, Status status) {
        List<CellValue.Line> lines = new ArrayList<>();
        cell.sums().forEach((account, sum) -> {
            if (Account.part(account) == Account.Part.AMOUNT) {
                lines.add(line(cell, account, sum));
            }
        });
        return new CellValue(plant.plant().id(), run, id.scope(), id.meter(), interval, cell.revision(), status, lines);
    }

    private CellValue.Line line(Cell cell, long account, long sum) {
        Quantity quantity = Account.quantity(account);
        return new CellValue.Line(
                quantity,
                plant.rates().ofId(Account.rate(account)).map(Rate::key).orElse(null),
                quantity.unit().fromBase(sum),
                quantity.unit().fromBase(cell.sums().get(quantity, Account.Part.ESTIMATED)),
                cell.sums().get(quantity.observedAs(), Account.Part.OBSERVED) / MILLIS_PER_SECOND);
    }
}
