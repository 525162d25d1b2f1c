package io.plantline.alert;

import java.util.List;
import java.util.Objects;

/**
 * One message to one route, decided and not sent yet, or not known to have been.
 *
 * @param key the same each time it is sent, so that whoever gets it twice can tell
 * @param route the route's name
 * @param group what the alerts have in common
 * @param decided when it was decided, epoch milliseconds
 * @param alerts what it tells of, as it was then; all of one plant
 */
public record Notification(String key, String route, Kind kind, String group, long decided, List<Alert> alerts) {
    public Notification {
        Objects.requireNonNull(key, "notification: key is missing");
        Objects.requireNonNull(route, "notification: route is missing");
        Objects.requireNonNull(kind, "notification: kind is missing");
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("notification: it tells of no alert");
        }
    }

    static Notification of(AlertRoute route, Kind kind, String group, long now, List<Alert> alerts) {
        String ids = String.join(" ", alerts.stream().map(Alert::id).toList());
        String key = Fingerprint.of(route.name(), kind.id(), group, Long.toString(now), ids);
        return new Notification(key, route.name(), kind, group, now, alerts);
    }

    public String plant() {
        return alerts.get(0).anomaly().plant();
    }

    boolean tellsOf(Alert alert, AlertRoute ofRoute) {
        return route.equals(ofRoute.name())
                && alerts.stream().anyMatch(each -> each.id().equals(alert.id()));
    }
}
