package io.plantline.history;

import io.plantline.cell.CellValue;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quantity;
import io.plantline.model.Status;
import java.time.Instant;
import java.util.List;

/** A paper mill whose values the stories are about; every story has a mill of its own. */
record Paperworks(String plant, String run, String scope) {
    static final long MIDNIGHT = Instant.parse("2026-03-29T00:00:00Z").toEpochMilli();
    static final long HOUR = 3_600_000;
    static final String INTENSITY = "energy-intensity";

    static Paperworks of(String plant) {
        return new Paperworks(plant, "live", plant);
    }

    Paperworks in(String otherScope) {
        return new Paperworks(plant, run, otherScope);
    }

    Series series(String kpi) {
        return new Series(plant, run, scope, kpi, IntervalKind.HOUR);
    }

    /** The energy intensity of one hour. */
    KpiValue hour(int hour, Double value, int revision, Status status, String reason) {
        return kpi(INTENSITY, hour, value, revision, status, reason);
    }

    KpiValue hour(int hour, double value, int revision, Status status) {
        return hour(hour, value, revision, status, null);
    }

    KpiValue kpi(String kpi, int hour, Double value, int revision, Status status, String reason) {
        long start = MIDNIGHT + hour * HOUR;
        return new KpiValue(
                plant,
                run,
                scope,
                kpi,
                new Interval(IntervalKind.HOUR, start, start + HOUR),
                "kWh/t",
                value,
                value == null ? null : value * 12,
                value == null ? null : 12.0,
                0.98,
                0.02,
                revision,
                status,
                reason);
    }

    /** What a meter of the scope measured in one hour. */
    CellValue meter(String meter, int hour, int revision, Status status, CellValue.Line... lines) {
        long start = MIDNIGHT + hour * HOUR;
        Interval interval = new Interval(IntervalKind.HOUR, start, start + HOUR);
        return new CellValue(plant, run, scope, meter, interval, revision, status, List.of(lines));
    }

    static CellValue.Line electricity(String rate, double kwh) {
        return new CellValue.Line(Quantity.ELECTRICITY_IMPORT, rate, kwh, kwh / 8, 3_600);
    }
}
