package io.plantline.kpi;

import io.plantline.cell.Account;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellValue;
import io.plantline.cell.Sums;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import io.plantline.plant.PlantIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Map<Long, CellValue.Line> lines = new LinkedHashMap<>();
        cell.sums().forEach((account, sum) -> {
            Quantity quantity = Account.quantity(account);
            int rate = Account.rate(account);
            lines.computeIfAbsent(
                    Account.of(quantity, Account.Part.AMOUNT, rate), any -> line(cell.sums(), quantity, rate));
        });
        return new CellValue(
                plant.plant().id(),
                run,
                id.scope(),
                id.meter(),
                interval,
                cell.revision(),
                status,
                List.copyOf(lines.values()));
    }

    private CellValue.Line line(Sums sums, Quantity quantity, int rate) {
        return new CellValue.Line(
                quantity,
                plant.rates().keyOf(quantity, rate),
                quantity.unit().fromBase(sums.get(Account.of(quantity, Account.Part.AMOUNT, rate))),
                quantity.unit().fromBase(sums.get(Account.of(quantity, Account.Part.ESTIMATED, rate))),
                sums.get(Account.of(quantity.observedAs(), Account.Part.OBSERVED, rate)) / MILLIS_PER_SECOND);
    }
}
