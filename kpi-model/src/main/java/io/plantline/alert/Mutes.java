package io.plantline.alert;

import io.plantline.alert.Alert.Muting;
import java.util.Collection;
import java.util.List;

/** What keeps alerts from being told at a time: other alerts that explain them, and silences. */
final class Mutes {
    private final List<Inhibition> inhibitions;
    private final List<Alert> causes;
    private final List<Silence> silences;
    private final Places places;
    private final long now;

    /** @param now the time at which it is asked */
    Mutes(
            List<Inhibition> inhibitions,
            Collection<Alert> alerts,
            Collection<Silence> silences,
            Places places,
            long now) {
        this.inhibitions = inhibitions;
        this.causes = alerts.stream()
                .filter(Alert::isOpen)
                .filter(alert -> inhibitions.stream()
                        .anyMatch(rule -> rule.by().contains(alert.anomaly().rule())))
                .toList();
        this.silences = silences.stream().filter(silence -> silence.isAt(now)).toList();
        this.places = places;
        this.now = now;
    }

    Alert apply(Alert alert) {
        if (!alert.isOpen()) {
            return alert;
        }
        String inhibitedBy = causes.stream()
                .filter(cause -> explains(cause, alert) && !explains(alert, cause))
                .map(Alert::id)
                .findFirst()
                .orElse(null);
        String silencedBy = silences.stream()
                .filter(silence -> silence.matcher().matches(alert.anomaly(), places))
                .map(Silence::id)
                .findFirst()
                .orElse(null);
        boolean heard = inhibitedBy == null && silencedBy == null;
        Alert muted = alert.muted(heard ? null : new Muting(inhibitedBy, silencedBy));
        return isReleased(alert) && inhibitedBy == null ? muted.in(AlertState.PENDING, now) : muted;
    }

    /** What was explained until now and told to nobody may be over in a moment too: it waits once more. */
    private static boolean isReleased(Alert alert) {
        return alert.muted() != null
                && alert.muted().inhibitedBy() != null
                && alert.state() == AlertState.FIRING
                && alert.told().isEmpty();
    }

    private boolean explains(Alert cause, Alert effect) {
        return inhibitions.stream().anyMatch(rule -> rule.explains(cause.anomaly(), effect.anomaly(), places));
    }
}
