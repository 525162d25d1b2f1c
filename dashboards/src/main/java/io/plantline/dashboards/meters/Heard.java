package io.plantline.dashboards.meters;

import io.plantline.plant.Meter;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much of what a meter was expected to say today was heard.
 *
 * @param share from 0 to 1
 * @param since the beginning of the day, or of what the server has listened to of it, epoch milliseconds
 */
public record Heard(double share, long since) {
    /** Those that speak by the clock: of the others nobody knows how often they should. */
    private static final Set<Meter.Kind> BY_THE_CLOCK =
            EnumSet.of(Meter.Kind.REGISTER, Meter.Kind.INTERVAL, Meter.Kind.POWER, Meter.Kind.POWER_MEAN);

    /** Empty where nothing was due yet, and where a meter does not speak by the clock. */
    static Optional<Heard> of(Meter meter, ZoneId zone, long readings, long listenedSince, long now) {
        long since = Math.max(DayCount.beginBefore(now, zone), listenedSince);
        long due = (now - since) / meter.period().toMillis();
        return BY_THE_CLOCK.contains(meter.kind()) && due > 0
                ? Optional.of(new Heard(Math.min(1, (double) readings / due), since))
                : Optional.empty();
    }
}
