package io.plantline.app.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days of a filled-in history that an energy baseline is learnt from: the older half, a whole day at least, so that the
 * newer days can be held against it.
 *
 * @param from first day, by the clock of the plant
 * @param to the day after the last, which the baseline holds from
 */
public record Learnable(LocalDate from, LocalDate to) {
    /** Those of a history of so many days that ends now; empty where it is too short. */
    public static Optional<Learnable> of(int days, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate to = today.minusDays(days - Math.max(1, days / 2) - 1L);
        return to.isAfter(today) ? Optional.empty() : Optional.of(new Learnable(today.minusDays(days), to));
    }
}
