package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import java.time.Duration;

/** From pending to firing to acknowledged to cleared, and back where an anomaly begins again or gets worse. */
final class LifeCycle {
    /** What was seen last longer ago than this when it was heard of is history that is being filled in. */
    private static final Duration FRESH = Duration.ofHours(3);

    /** History that is still open when nothing more has come of it for this long is not history. */
    private static final Duration FILLED_IN = Duration.ofMinutes(30);

    private final AlertPlan plan;
    private final Lapse lapse;

    LifeCycle(AlertPlan plan, Places places) {
        this.plan = plan;
        this.lapse = new Lapse(places);
    }

    /** The alert of an anomaly heard of for the first time; one that is over already bothers nobody. */
    static Alert begin(Anomaly anomaly, long now) {
        Alert alert = Alert.of(anomaly, now);
        return anomaly.end() == null ? alert : alert.in(AlertState.CLEARED, now);
    }

    /** The alert after a later telling of its anomaly. */
    static Alert goOn(Alert alert, Anomaly newer, long now) {
        boolean worse = newer.severity().compareTo(alert.severity()) > 0;
        Alert told = alert.about(newer, now);
        if (newer.end() != null) {
            return alert.isOpen() ? told.in(AlertState.CLEARED, now) : told;
        }
        if (!alert.isOpen()) {
            return told.unanswered().in(AlertState.PENDING, now);
        }
        return worse && alert.state() == AlertState.ACKNOWLEDGED
                ? told.unanswered().in(AlertState.FIRING, now)
                : told;
    }

    /** What time alone brings about. */
    Alert advance(Alert alert, long now) {
        if (lapse.isPast(alert, now)) {
            return lapse.apply(alert, now);
        }
        Urgency urgency = plan.of(alert);
        if (alert.state() == AlertState.PENDING && now >= due(alert, urgency)) {
            return alert.in(AlertState.FIRING, now);
        }
        boolean unanswered = alert.state() == AlertState.FIRING && alert.muted() == null && alert.escalated() == null;
        if (unanswered && isTooLong(alert, urgency, now)) {
            return alert.escalated(now);
        }
        return alert;
    }

    /** What begins is judged by when it began; what begins again, from then on. */
    private static long due(Alert alert, Urgency urgency) {
        Anomaly anomaly = alert.anomaly();
        if (alert.updated() - anomaly.seen() > FRESH.toMillis()) {
            return alert.updated() + FILLED_IN.toMillis();
        }
        boolean again = alert.since() > alert.heard();
        long begin = again ? alert.since() : Math.min(anomaly.start(), alert.heard());
        return begin + urgency.fireAfter().toMillis();
    }

    private static boolean isTooLong(Alert alert, Urgency urgency, long now) {
        return urgency.escalateAfter().isPresent()
                && alert.firstCall()
                        .map(told -> now - told >= urgency.escalateAfter().get().toMillis())
                        .orElse(false);
    }
}
