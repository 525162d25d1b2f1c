package io.plantline.dashboards.batches;

import io.plantline.kpi.Added;
import io.plantline.kpi.BatchValue;
import io.plantline.kpi.Kpi;
import io.plantline.kpi.KpiValue;
import io.plantline.kpi.Kpis;
import io.plantline.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Batches added up: numerators and denominators each by themselves, and then divided. A KPI that is unknown of one of them
 * is unknown of all. What is neither a sum nor a ratio is left out.
 *
 * @param name of the product or order, null for all together
 * @param quantity made, where all made it in one unit and all of it was told
 * @param status provisional where that of one of them is
 */
record Total(
        String name, int batches, Double quantity, String unit, String status, int revision, List<BatchView.Kpi> kpis) {

    static Total of(String name, List<BatchValue> batches) {
        boolean isOneUnit = batches.stream().map(BatchValue::unit).distinct().count() == 1;
        boolean isTold = batches.stream().allMatch(batch -> batch.quantity() != null);
        boolean isOpen = batches.stream().anyMatch(batch -> batch.status() == Status.PROVISIONAL);
        int revision = batches.stream().mapToInt(BatchValue::revision).max().orElse(0);
        Status settled = revision > 0 ? Status.REVISED : Status.FINAL;
        return new Total(
                name,
                batches.size(),
                isOneUnit && isTold ? Added.sum(batches, BatchValue::quantity) : null,
                isOneUnit ? batches.get(0).unit() : null,
                (isOpen ? Status.PROVISIONAL : settled).id(),
                revision,
                kpis(batches));
    }

    /** One for each name, in the order they first come; what has no name is left out. */
    static List<Total> by(Function<BatchValue, String> name, List<BatchValue> batches) {
        Map<String, List<BatchValue>> named = new LinkedHashMap<>();
        batches.stream().filter(batch -> name.apply(batch) != null).forEach(batch -> named.computeIfAbsent(
                        name.apply(batch), any -> new ArrayList<>())
                .add(batch));
        return named.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<BatchView.Kpi> kpis(List<BatchValue> batches) {
        Map<String, List<KpiValue>> byKpi = new LinkedHashMap<>();
        batches.forEach(
                batch -> batch.kpis().forEach(value -> byKpi.computeIfAbsent(value.kpi(), any -> new ArrayList<>())
                        .add(value)));
        return byKpi.entrySet().stream()
                .map(entry -> Kpis.of(entry.getKey())
                        .filter(Added::addsUp)
                        .map(kpi -> kpi(kpi, entry.getValue()))
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static BatchView.Kpi kpi(Kpi kpi, List<KpiValue> values) {
        Added added = Added.of(kpi, values);
        return new BatchView.Kpi(
                kpi.id(),
                values.get(0).unit(),
                added.value(),
                added.numerator(),
                added.denominator(),
                added.coverage(),
                added.estimatedShare(),
                added.reason(),
                null);
    }
}
