package io.plantline.jobs.anomalies;

import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import io.plantline.model.IntervalKind;
import io.plantline.model.Quality;
import io.plantline.model.Reading;
import io.plantline.model.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A saw that idles from ten past nine to half past, ten minutes longer than it may; of that it is told six times. */
final class IdleSaw {
    static final String FILE =
            """
            plant:
              id: saw-mill
              name: Saw mill
              country: SE
              timeZone: Europe/Stockholm
              currency: SEK
              settlement: 15m
              normaliser: good-count
            scopes:
              - {id: saw, name: Saw, kind: machine}
            meters:
              - {id: saw-power, scope: saw, quantity: electricity-import, kind: power-mean, unit: kW, period: 60s, max: 50 kW}
              - {id: saw-state, scope: saw, kind: state, period: 5m}
            rules:
              left-on: {after: 10m}
            """;

    static final long MINUTE = 60_000;
    static final int TOLD = 6;

    private static final long NINE = Instant.parse("2026-03-02T09:00:00Z").toEpochMilli();

    private IdleSaw() {}

    static List<Reading> readings(int minute, String run) {
        long time = NINE + minute * MINUTE;
        return List.of(
                reading("saw-state", run, time, null, isIdle(minute) ? "idle" : "processing"),
                reading("saw-power", run, time + MINUTE, BigDecimal.valueOf(kilowatts(minute)), null));
    }

    static KpiValue power(int minute) {
        long start = NINE + minute * MINUTE;
        double power = kilowatts(minute);
        return new KpiValue(
                "saw-mill",
                Reading.LIVE,
                "saw",
                "avg-demand",
                new Interval(IntervalKind.MINUTE, start, start + MINUTE),
                "kW",
                power,
                power / 60,
                1.0 / 60,
                1,
                0,
                0,
                Status.PROVISIONAL,
                null);
    }

    private static Reading reading(String meter, String run, long time, BigDecimal value, String state) {
        return new Reading(
                "saw-mill", meter, run, time, value, value == null ? null : "kW", state, Quality.GOOD, -1, time);
    }

    private static int kilowatts(int minute) {
        return isIdle(minute) ? 6 : 30;
    }

    private static boolean isIdle(int minute) {
        return minute >= 10 && minute < 30;
    }
}
