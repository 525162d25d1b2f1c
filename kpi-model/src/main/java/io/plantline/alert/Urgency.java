package io.plantline.alert;

import io.plantline.anomaly.Anomaly.Severity;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How fast an alert of a severity goes.
 *
 * @param fireAfter how long it must have been going on before anybody is told
 * @param remindAfter how long after somebody was told they are told again; empty for never
 * @param escalateAfter how long after anybody was told others are called; empty for never
 */
public record Urgency(Duration fireAfter, Optional<Duration> remindAfter, Optional<Duration> escalateAfter) {

    /** What holds where a plant says nothing else. */
    public static final Map<Severity, Urgency> STANDARD = Map.of(
            Severity.CRITICAL, of(Duration.ZERO, Duration.ofMinutes(30), Duration.ofMinutes(15)),
            Severity.WARNING, of(Duration.ofMinutes(5), Duration.ofHours(8), Duration.ofHours(4)),
            Severity.INFO, new Urgency(Duration.ofMinutes(15), Optional.empty(), Optional.empty()));

    private static Urgency of(Duration fireAfter, Duration remindAfter, Duration escalateAfter) {
        return new Urgency(fireAfter, Optional.of(remindAfter), Optional.of(escalateAfter));
    }
}
