package io.plantline.dashboards.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.plantline.kpi.KpiValue;
import io.plantline.plant.PlantCalendar;

/** One KPI value among those of other KPIs. */
record KpiView(String kpi, String unit, @JsonUnwrapped ValueView value) {
    static KpiView of(KpiValue value, PlantCalendar calendar) {
        return new KpiView(value.kpi(), value.unit(), ValueView.of(value, calendar));
    }
}
