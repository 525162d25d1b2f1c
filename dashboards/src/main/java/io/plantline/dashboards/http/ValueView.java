package io.plantline.dashboards.http;

import io.plantline.kpi.KpiValue;

/** One KPI value of a series as the API shows it; what is unknown is null, with the reason. */
public record ValueView(
        String start,
        String end,
        Double value,
        Double numerator,
        Double denominator,
        double coverage,
        double estimatedShare,
        int revision,
        String status,
        String reason) {

    public static ValueView of(KpiValue value) {
        return new ValueView(
                Json.time(value.interval().start()),
                Json.time(value.interval().end()),
                value.value(),
                value.numerator(),
                value.denominator(),
                value.coverage(),
                value.estimatedShare(),
                value.revision(),
                value.status().id(),
                value.reason());
    }
}
