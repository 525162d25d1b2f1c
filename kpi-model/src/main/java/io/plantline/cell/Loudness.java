package io.plantline.cell;

import io.plantline.model.Quantity;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;

/**
 * How much sound is believed. Ten decibels more are ten times as much, so a microphone that is stuck fills the 64 bits of a
 * month that no other meter could fill: what one says at most, all month, and all others of its scope, has to fit.
 */
public final class Loudness {
    /** In dB(A), over a minute or longer: louder is a blast, or a broken microphone. */
    public static final int LIMIT = 120;

    /** The same in base units an hour. */
    static final long MOST_PER_HOUR = Unit.DB_A.toBase(BigDecimal.valueOf(LIMIT)) * 3_600;

    /** The longest month, with the hour it is longer by in autumn. */
    private static final BigDecimal HOURS_OF_A_MONTH =
            BigDecimal.valueOf(Duration.ofDays(31).plusHours(1).toHours());

    private Loudness() {}

    /** True for what tells of sound, in decibels or in what these add up to. */
    static boolean isToldBy(Meter meter) {
        return meter.quantity() == Quantity.SOUND_EXPOSURE;
    }

    /** True where the sums of a month hold all that the meters of one scope can say. */
    public static boolean fits(Collection<Meter> meters) {
        return meters.stream()
                        .filter(Loudness::isToldBy)
                        .map(Plausible::mostPerHour)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .multiply(HOURS_OF_A_MONTH)
                        .compareTo(BigDecimal.valueOf(Long.MAX_VALUE))
                <= 0;
    }

    /** True for a highest flow, in base units an hour, that no place of work has. */
    public static boolean isExceededBy(long maxRate) {
        return maxRate > MOST_PER_HOUR;
    }
}
