package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.plantline.kpi.KpiValue;
import io.plantline.plant.PlantIndex;

/**
 * One KPI value among those of other KPIs.
 *
 * @param computed false where it is only said why there is none; null where there is one, though it may be unknown
 */
record KpiView(
        String kpi,
        String unit,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean computed,
        @JsonUnwrapped ValueView value) {
    static KpiView of(KpiValue value, PlantIndex plant) {
        return new KpiView(value.kpi(), value.unit(), null, ValueView.of(value, plant));
    }

    static KpiView notComputed(KpiValue answer, PlantIndex plant) {
        return new KpiView(answer.kpi(), answer.unit(), false, ValueView.of(answer, plant));
    }
}
