package io.plantline.alert;

import io.plantline.anomaly.Anomaly.Severity;
import java.util.List;
import java.util.Map;

/** How people are told: how fast, in which groups, of what not, and by which routes. */
public record AlertPlan(
        Map<Severity, Urgency> urgencies, Grouping grouping, List<Inhibition> inhibitions, List<AlertRoute> routes) {

    /** The standard life cycle, in which nobody is told. */
    public static final AlertPlan STANDARD =
            new AlertPlan(Urgency.STANDARD, Grouping.STANDARD, Inhibition.STANDARD, List.of());

    public AlertPlan {
        urgencies = Map.copyOf(urgencies);
        inhibitions = List.copyOf(inhibitions);
        routes = List.copyOf(routes);
        for (Severity severity : Severity.values()) {
            if (!urgencies.containsKey(severity)) {
                throw new IllegalArgumentException("alerting: nothing says how fast %s is".formatted(severity));
            }
        }
        if (routes.stream().map(AlertRoute::name).distinct().count() < routes.size()) {
            throw new IllegalArgumentException("alerting: two routes have one name");
        }
    }

    public AlertPlan with(List<AlertRoute> others) {
        return new AlertPlan(urgencies, grouping, inhibitions, others);
    }

    Urgency of(Alert alert) {
        return urgencies.get(alert.severity());
    }
}
