package io.plantline.alert;

import io.plantline.anomaly.Anomaly.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides who is told of what by now. It looks at how things stand and not at what has just happened, so whatever keeps
 * a message back for a while, such as a silence or the hours of a route, loses nothing.
 */
final class Calls {
    /** A message with more than these is several: it has to fit into a record, and into somebody's head. */
    private static final int MOST_IN_ONE = 100;

    private final AlertPlan plan;
    private final Places places;
    private final Kept<Alert> alerts;
    private final Kept<Notification> unsent;

    Calls(AlertPlan plan, Places places, Kept<Alert> alerts, Kept<Notification> unsent) {
        this.plan = plan;
        this.places = places;
        this.alerts = alerts;
        this.unsent = unsent;
    }

    void decide(long now) {
        plan.routes().forEach(route -> groups().forEach((group, members) -> decide(route, group, members, now)));
    }

    private Map<String, List<Alert>> groups() {
        Map<String, List<Alert>> groups = new TreeMap<>();
        alerts.all()
                .forEach(alert -> groups.computeIfAbsent(plan.grouping().of(alert.anomaly()), any -> new ArrayList<>())
                        .add(alert));
        return groups;
    }

    private void decide(AlertRoute route, String group, List<Alert> members, long now) {
        Map<Kind, List<Alert>> due = new EnumMap<>(Kind.class);
        members.forEach(
                alert -> due(route, alert, now).filter(route.tells()::contains).ifPresent(kind -> due.computeIfAbsent(
                                kind, any -> new ArrayList<>())
                        .add(alert)));
        due.forEach((kind, concerned) -> {
            if (!kind.isCall() || mayGo(route, members, concerned, now)) {
                for (int from = 0; from < concerned.size(); from += MOST_IN_ONE) {
                    int to = Math.min(concerned.size(), from + MOST_IN_ONE);
                    tell(route, kind, group, concerned.subList(from, to), now);
                }
            }
        });
    }

    /** What a route has to be told of an alert by now. */
    private Optional<Kind> due(AlertRoute route, Alert alert, long now) {
        Optional<Told> told = alert.toldTo(route.name());
        return switch (alert.state()) {
            case PENDING -> Optional.empty();
            case FIRING -> call(route, alert, told, now);
            case ACKNOWLEDGED -> told.filter(before -> before.kind().isCall()).map(before -> Kind.ACKNOWLEDGED);
            case CLEARED -> told.filter(before -> before.kind() != Kind.CLEARED).map(before -> Kind.CLEARED);
        };
    }

    private Optional<Kind> call(AlertRoute route, Alert alert, Optional<Told> told, long now) {
        if (alert.muted() != null || !route.wants(alert, places, now)) {
            return Optional.empty();
        }
        boolean news = told.isEmpty()
                || told.get().last() < alert.since()
                || alert.severity().compareTo(told.get().severity()) > 0;
        if (news) {
            return Optional.of(route.onEscalation() ? Kind.ESCALATED : Kind.FIRING);
        }
        return plan.of(alert)
                .remindAfter()
                .filter(pause -> now - told.get().last() >= pause.toMillis())
                .filter(any -> unsent.all().stream().noneMatch(message -> message.tellsOf(alert, route)))
                .map(any -> Kind.REMINDER);
    }

    /** True where the group has waited for its members, and for long enough after its last message. */
    private boolean mayGo(AlertRoute route, List<Alert> members, List<Alert> concerned, long now) {
        if (concerned.stream().anyMatch(alert -> alert.severity() == Severity.CRITICAL)) {
            return true;
        }
        long oldest = concerned.stream().mapToLong(Alert::since).min().orElse(now);
        long last = members.stream()
                .flatMap(alert -> alert.toldTo(route.name()).stream())
                .filter(told -> told.kind().isCall())
                .mapToLong(Told::last)
                .max()
                .orElse(Long.MIN_VALUE / 2);
        return now - oldest >= plan.grouping().patience().toMillis()
                && now - last >= plan.grouping().interval().toMillis();
    }

    private void tell(AlertRoute route, Kind kind, String group, List<Alert> concerned, long now) {
        List<Alert> told = concerned.stream()
                .map(alert -> alert.told(route.name(), kind, now))
                .toList();
        told.forEach(alert -> alerts.put(alert.id(), alert));
        Notification message = Notification.of(route, kind, group, now, told);
        unsent.put(message.key(), message);
    }
}
