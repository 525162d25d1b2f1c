package io.plantline.alert;

import io.plantline.anomaly.Anomaly.Severity;
import java.util.Objects;

/**
 * What a route was told of an alert.
 *
 * @param route the route's name
 * @param kind what it was told last
 * @param severity how severe the alert was then
 * @param first when it was told first, epoch milliseconds
 * @param last when it was told last, epoch milliseconds
 * @param count how often it was told
 */
public record Told(String route, Kind kind, Severity severity, long first, long last, int count) {
    public Told {
        Objects.requireNonNull(route, "told: route is missing");
        Objects.requireNonNull(kind, "told: kind is missing");
        Objects.requireNonNull(severity, "told: severity is missing");
    }

    static Told first(String route, Kind kind, Severity severity, long now) {
        return new Told(route, kind, severity, now, now, 1);
    }

    Told again(Kind now, Severity nowSeverity, long time) {
        return new Told(route, now, nowSeverity, first, time, count + 1);
    }
}
