package io.plantline.alert;

import io.plantline.anomaly.Anomaly;
import io.plantline.anomaly.RuleName;
import io.plantline.plant.Plant;
import java.time.Duration;

/**
 * What the clock alone ends, whatever is heard of it: a peak is of one settlement interval, and after that nobody can do
 * anything about it. What it came to is told when its data has come.
 */
final class Lapse {
    /** In this time what it came to has usually been heard. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final long MINUTE = 60_000;

    private final Places places;

    Lapse(Places places) {
        this.places = places;
    }

    /** True where it is too late to call anybody. */
    boolean isPast(Alert alert, long now) {
        return now >= end(alert.anomaly());
    }

    /** The alert, over where its time has been over for a while and nobody has said what it came to. */
    Alert apply(Alert alert, long now) {
        Anomaly anomaly = alert.anomaly();
        if (!alert.isOpen() || !isPast(alert, now) || now - end(anomaly) < PATIENCE.toMillis()) {
            return alert;
        }
        return alert.about(over(anomaly, end(anomaly)), alert.updated()).in(AlertState.CLEARED, now);
    }

    private long end(Anomaly anomaly) {
        Plant plant = places.plant(anomaly.plant());
        if (!anomaly.rule().equals(RuleName.PEAK.id()) || plant == null) {
            return Long.MAX_VALUE;
        }
        long length = plant.settlementMinutes() * MINUTE;
        long last = Math.max(anomaly.start(), anomaly.seen() - 1);
        return (Math.floorDiv(last, length) + 1) * length;
    }

    private static Anomaly over(Anomaly anomaly, long end) {
        return new Anomaly(
                anomaly.plant(),
                anomaly.run(),
                anomaly.scope(),
                anomaly.meter(),
                anomaly.rule(),
                anomaly.severity(),
                anomaly.start(),
                anomaly.seen(),
                end,
                anomaly.revision(),
                anomaly.measure(),
                anomaly.confidence(),
                anomaly.impact(),
                "Its interval is over, and what it came to is not known yet. Foreseen was: " + anomaly.sentence());
    }
}
