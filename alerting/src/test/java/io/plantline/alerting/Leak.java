package io.plantline.alerting;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Severity;
import io.plantline.model.Quantity;
import io.plantline.plant.Plant;
import io.plantline.plant.Scope;
import io.plantline.plant.ShiftCalendar;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** The leak of a compressor in a bakery, as it is found, goes on and ends. */
record Leak(String meter, long start, int revision, Severity severity, Long end) {

    static Leak found(String meter) {
        return new Leak(meter, System.currentTimeMillis() - 3_600_000, 0, Severity.CRITICAL, null);
    }

    Leak again() {
        return new Leak(meter, start, revision + 1, severity, null);
    }

    Leak mended() {
        return new Leak(meter, start, revision + 1, severity, System.currentTimeMillis());
    }

    Anomaly anomaly() {
        return of("live");
    }

    Anomaly of(String run) {
        return new Anomaly(
                "bakery",
                run,
                "hall",
                meter,
                "air-leak",
                severity,
                start,
                end == null ? System.currentTimeMillis() : end,
                end,
                revision,
                new Anomaly.Measure(31.5, 12.0, "m3/h"),
                0.97,
                new Anomaly.Impact(4.5, 0.9, 1.25, ""),
                "Compressed air flows while the bakery is closed: 31.5 instead of 12 m3/h.");
    }

    static Plant bakery() {
        return new Plant(
                "bakery",
                "Padaria São João",
                "PT",
                ZoneId.of("Europe/Lisbon"),
                Currency.getInstance("EUR"),
                15,
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                Quantity.ELECTRICITY_IMPORT,
                List.of(new Scope("bakery", "Bakery", "plant", null)),
                List.of(),
                new ShiftCalendar(List.of()),
                List.of(),
                List.of(),
                List.of());
    }
}
