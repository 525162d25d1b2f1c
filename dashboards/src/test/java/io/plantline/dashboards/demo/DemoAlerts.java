package io.plantline.dashboards.demo;

import io.plantline.alert.Acknowledgement;
import io.plantline.alert.Alert;
import io.plantline.alert.Command;
import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.Anomaly.Severity;

/** What is wrong in the press shop of the stories. */
public final class DemoAlerts {
    private static final long HOUR = 3_600_000;

    private DemoAlerts() {}

    /** The press shop leaks compressed air and has a stuck sensor, and somebody is on its idle press. */
    static void tell(MemoryDesk desk, long now) {
        desk.hear(leak(now));
        desk.hear(of(
                Severity.WARNING,
                "press-hall",
                "hall-gas",
                "stuck-sensor",
                now - 26 * HOUR,
                "The gas meter has said 1,204.3 m3 for 26 h, and never for longer than 2 h before.",
                new Anomaly.Impact(null, null, null, "a stuck meter says nothing of costs"),
                now));
        Anomaly idle = of(
                Severity.WARNING,
                "press-2",
                null,
                "idle-energy",
                now - 5 * HOUR,
                "Press 2 has drawn 14 kW without a stroke for 5 h; usual is 2.1 kW.",
                new Anomaly.Impact(59.5, 71.4, 1.8, ""),
                now);
        desk.hear(idle);
        desk.send(new Command.Acknowledge(
                Alert.idOf(idle), new Acknowledgement("Night shift", "switched off after the tool change", now)));
    }

    /** Compressed air flows while nobody works. */
    public static Anomaly leak(long now) {
        return of(
                Severity.CRITICAL,
                "press-hall",
                "hall-air",
                "air-leak",
                now - 3 * HOUR,
                "Compressed air flows while the hall is closed: 31.5 m3/h instead of 12, for 3 h, almost certainly a leak.",
                new Anomaly.Impact(42.0, 50.4, 1.2, ""),
                now);
    }

    private static Anomaly of(
            Severity severity,
            String scope,
            String meter,
            String rule,
            long start,
            String sentence,
            Anomaly.Impact impact,
            long now) {
        return new Anomaly(
                "boras",
                "live",
                scope,
                meter,
                rule,
                severity,
                start,
                now,
                null,
                0,
                new Anomaly.Measure(31.5, 12.0, "m3/h"),
                0.97,
                impact,
                sentence);
    }
}
