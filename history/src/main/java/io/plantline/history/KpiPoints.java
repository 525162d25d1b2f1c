package io.plantline.history;

import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import java.util.Arrays;
import java.util.Map;

/** KPI values as points of {@link Measurement#KPI}, there and back. */
final class KpiPoints {
    private KpiPoints() {}

    static Point of(KpiValue value, Point.Origin origin) {
        return new Point(
                Measurement.KPI,
                Arrays.asList(
                        value.plant(),
                        value.scope(),
                        value.kpi(),
                        value.interval().kind().id(),
                        value.run()),
                value.interval().start(),
                Arrays.asList(
                        value.value(),
                        value.numerator(),
                        value.denominator(),
                        value.coverage(),
                        value.estimatedShare(),
                        (long) value.revision(),
                        value.status().id(),
                        value.reason(),
                        value.unit(),
                        value.interval().end()),
                value.precedence(),
                origin);
    }

    static Map<String, String> where(String plant, String run, String scope, IntervalKind interval) {
        return Map.of("plant", plant, "run", run, "scope", scope, "interval", interval.id());
    }

    /** A row of one series. */
    static KpiValue value(KpiHistory.Series series, Row row) {
        Double value = row.number("value");
        String reason = row.text("reason");
        return new KpiValue(
                series.plant(),
                series.run(),
                series.scope(),
                series.kpi(),
                new Interval(series.interval(), row.start(), row.integer("end")),
                row.text("unit"),
                value,
                row.number("numerator"),
                row.number("denominator"),
                row.number("coverage", 0),
                row.number("estimated_share", 0),
                (int) row.integer("revision"),
                row.status(),
                value == null && reason == null ? "no value stored" : reason);
    }
}
