package io.plantline.dashboards.explain;

import io.plantline.baseline.Baselines;
import io.plantline.cell.Cell;
import io.plantline.cell.CellId;
import io.plantline.cell.CellValue;
import io.plantline.cell.Sums;
import io.plantline.kpi.Background;
import io.plantline.kpi.Evidence;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.plant.PlantIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The other intervals that a KPI is worked out of, as what the meters contributed to them is stored. */
final class StoredParts implements Background {
    private static final Evidence.Readings NO_READINGS = new Evidence.Readings(Map.of(), null);

    private final PlantIndex plant;
    private final KpiValue value;
    private final KpiHistory history;
    private final Map<CellId, Cell> found = new HashMap<>();

    private StoredParts(PlantIndex plant, KpiValue value, KpiHistory history) {
        this.plant = plant;
        this.value = value;
        this.history = history;
    }

    /** Nothing is looked for where the KPI needs its own interval only. */
    static Background of(PlantIndex plant, Kpi kpi, KpiValue value, KpiHistory history) {
        return kpi.compute().looksElsewhere() ? new StoredParts(plant, value, history) : NONE;
    }

    @Override
    public Cell find(CellId id) {
        return id.meter() == null ? found.computeIfAbsent(id, this::stored) : null;
    }

    @Override
    public Baselines baselines() {
        return NONE.baselines();
    }

    private Cell stored(CellId id) {
        List<CellValue> amounts = history.meterAmounts(value.plant(), value.run(), id.kind(), id.start());
        if (amounts.isEmpty()) {
            return null;
        }
        Interval interval = plant.calendar().at(id.kind(), id.start()).orElseThrow();
        Sums sums = new Inputs(plant, id.scope(), interval, amounts, NO_READINGS, 0).sums();
        return new Cell(sums, Cell.NO_PEAK, 0, 0, Long.MIN_VALUE);
    }
}
