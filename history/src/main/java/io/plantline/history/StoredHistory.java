package io.plantline.history;

import io.plantline.cell.CellValue;
import io.plantline.history.Selection.Pick;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiValue;
import io.plantline.model.IntervalKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** History read from the time-series database. Safe for use by several threads. */
public final class StoredHistory implements KpiHistory, AutoCloseable {
    private final TimeSeriesStore store;

    StoredHistory(TimeSeriesStore store) {
        this.store = store;
    }

    /** Nothing is connected before the first question. */
    public static StoredHistory open(HistorySettings settings) {
        return new StoredHistory(Stores.open(settings));
    }

    @Override
    public List<KpiValue> series(Series series, long from, long to) {
        Map<String, String> where =
                new HashMap<>(KpiPoints.where(series.plant(), series.run(), series.scope(), series.interval()));
        where.put("kpi", series.kpi());
        return rows(Selection.of(Measurement.KPI, Pick.ALL, where, from, to)).stream()
                .map(row -> KpiPoints.value(series, row))
                .toList();
    }

    @Override
    public List<KpiValue> all(String plant, String run, String scope, IntervalKind interval, long from, long to) {
        Map<String, String> where = KpiPoints.where(plant, run, scope, interval);
        return rows(Selection.of(Measurement.KPI, Pick.ALL, where, from, to)).stream()
                .map(row -> KpiPoints.value(new Series(plant, run, scope, row.text("kpi"), interval), row))
                .toList();
    }

    @Override
    public List<KpiValue> latest(String plant, String run, String scope, IntervalKind interval) {
        Map<String, String> where = KpiPoints.where(plant, run, scope, interval);
        return rows(Selection.of(Measurement.KPI, Pick.LATEST_OF_EACH, where, Selection.BEGINNING, Selection.END))
                .stream()
                .map(row -> KpiPoints.value(new Series(plant, run, scope, row.text("kpi"), interval), row))
                .sorted(Comparator.comparing(KpiValue::kpi))
                .toList();
    }

    @Override
    public List<CellValue> meterAmounts(String plant, String run, IntervalKind interval, long from, long to) {
        Map<String, String> where = AmountPoints.where(plant, run, interval);
        Map<Long, List<Row>> byStart = rows(Selection.of(Measurement.AMOUNT, Pick.ALL, where, from, to)).stream()
                .collect(Collectors.groupingBy(Row::start, TreeMap::new, Collectors.toList()));
        return byStart.values().stream()
                .flatMap(rows -> AmountPoints.cells(plant, run, interval, rows).stream())
                .toList();
    }

    @Override
    public List<Run> runs(String plant, String scope) {
        Map<String, String> where = Map.of("plant", plant, "scope", scope, "interval", IntervalKind.DAY.id());
        TreeMap<String, Long> until = new TreeMap<>();
        rows(Selection.of(Measurement.KPI, Pick.LATEST_OF_EACH, where, Selection.BEGINNING, Selection.END))
                .forEach(row -> until.merge(row.text("run"), row.integer("end"), Math::max));
        return until.entrySet().stream()
                .map(run -> new Run(run.getKey(), run.getValue()))
                .toList();
    }

    private List<Row> rows(Selection selection) {
        List<Row> rows = new ArrayList<>();
        if (!selection.where().values().stream().allMatch(Storable::isTag)) {
            return rows;
        }
        try {
            store.read(selection, row -> {
                if (row.isRanked() && row.text("end") != null) {
                    rows.add(row);
                }
            });
        } catch (OutOfService down) {
            throw new Unavailable(down.getMessage(), down);
        }
        return rows;
    }

    @Override
    public void close() {
        store.close();
    }
}
