package io.plantline.cell;

import io.plantline.model.Dimension;
import io.plantline.model.Unit;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;

/**
 * Whether what a meter says has suddenly another scale: 1,000 or 3,600 times what it ever said, or a part of it so small,
 * as when a device is set from kW to W or from kWh to J. A reading is doubted only where all of this holds:
 *
 * <ul>
 *   <li>the meter has said something other than nothing {@value Known#ENOUGH} times before;
 *   <li>read on the other scale, the reading is one of its own: from two thirds of the least to one and a half times the
 *       most it ever said, so that load may have grown or fallen meanwhile;
 *   <li>upwards, where the plant file gives a {@code max}, it is beyond that; where it gives none, it is more than ten
 *       times the most the meter said in a week at least, and the meter has been seen at work: at one unit of its quantity
 *       in an hour (1 kW, 1 m3/h), or ten pieces at once. Otherwise a factor of a thousand is a machine that is switched
 *       on;
 *   <li>downwards, it is less than a tenth of the least the meter ever said, in eight days and a weekend at least in which
 *       it never rested. A meter that was ever at nothing, or in standby, says little because it has little to say.
 * </ul>
 *
 * <p>Only what was said earlier, in order of time, is looked at, and of that only what was booked: so the same readings
 * are doubted in whatever order they come.
 */
final class Scale {
    static final int[] FACTORS = {1_000, 3_600};

    private static final double TOLERANCE = 1.5;
    private static final double BEYOND = 10;
    private static final int PIECES_AT_ONCE = 10;
    private static final long A_WEEK = Duration.ofDays(7).toMillis();
    private static final long NEVER_RESTED = Duration.ofDays(8).toMillis();
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final double HOUR = 3_600_000;

    private final Meter meter;
    private final double perHour;
    private final long atWork;

    Scale(Meter meter) {
        this.meter = meter;
        this.perHour = perHour(meter);
        this.atWork = atWork(meter);
    }

    /** The magnitude of an amount counted in some time; times shorter than the period of the meter tell no rate. */
    long magnitude(long amount, long millis) {
        return (long) (Math.abs((double) amount)
                * HOUR
                / Math.max(millis, meter.period().toMillis()));
    }

    /** The magnitude of what one reading says by itself. */
    long magnitude(long value) {
        return (long) (Math.abs((double) value) * perHour);
    }

    /** The magnitude of what an entry says by itself, however large. */
    double magnitude(Entry entry) {
        double multiplier =
                meter.multiplier().at(entry.time()).map(BigDecimal::doubleValue).orElse(1.0);
        return Math.abs(entry.value() * multiplier) * perHour;
    }

    /** What a meter is known to say, for people. */
    String told(long known) {
        Unit unit = meter.quantity().unit();
        return "%s to %s %s%s"
                .formatted(
                        rounded(unit.fromBase(Known.least(known))),
                        rounded(unit.fromBase(Known.most(known))),
                        unit,
                        meter.kind() == Meter.Kind.COUNT ? " at once" : " an hour");
    }

    /** A number with three digits that count. */
    static String rounded(double number) {
        return new BigDecimal(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** True where what was said is on another scale than all before, by what was known then. */
    boolean isOther(long known, long magnitude, long time) {
        return Known.isEnough(known)
                && magnitude != 0
                && (magnitude > Known.most(known)
                        ? meter.maxRate() == 0 && isSuddenlyMore(known, magnitude, time)
                        : magnitude < Known.least(known) && isSuddenlyLess(known, magnitude, time));
    }

    /** True where what is more than the meter can say would be usual on another scale. */
    boolean isUsualOnALargerScale(long known, double magnitude) {
        return !isOfALevel(meter)
                && Known.isEnough(known)
                && magnitude > Known.most(known)
                && factor(known, magnitude) != 0;
    }

    /** A thousand times the sound is thirty decibels more, as of any machine that is switched on. */
    private static boolean isOfALevel(Meter meter) {
        return meter.unit() != null && meter.unit().isLevel();
    }

    /** True where so much, in the time given, is no more than the meter ever said. */
    boolean isUsual(long known, double amount, long millis) {
        return amount >= 0
                && amount * HOUR / Math.max(millis, meter.period().toMillis()) <= Known.most(known) * TOLERANCE;
    }

    private boolean isSuddenlyMore(long known, long magnitude, long time) {
        long most = Known.most(known);
        return most >= atWork
                && time - Known.since(known) >= A_WEEK
                && magnitude > most * BEYOND
                && factor(known, (double) magnitude) != 0;
    }

    private boolean isSuddenlyLess(long known, long magnitude, long time) {
        return !Known.hasRested(known)
                && Known.most(known) >= atWork
                && time - Known.since(known) >= NEVER_RESTED
                && magnitude * BEYOND < Known.least(known)
                && (isOneOfIts(known, (double) magnitude * FACTORS[0])
                        || isOneOfIts(known, (double) magnitude * FACTORS[1]));
    }

    private static int factor(long known, double magnitude) {
        for (int factor : FACTORS) {
            if (isOneOfIts(known, magnitude / factor)) {
                return factor;
            }
        }
        return 0;
    }

    private static boolean isOneOfIts(long known, double magnitude) {
        return magnitude >= Known.least(known) / TOLERANCE && magnitude <= Known.most(known) * TOLERANCE;
    }

    private static double perHour(Meter meter) {
        return switch (meter.kind()) {
            case POWER, POWER_HOLD, POWER_MEAN -> SECONDS_PER_HOUR;
            case INTERVAL -> HOUR / meter.period().toMillis();
            case REGISTER, COUNT, STATE -> 1;
        };
    }

    private static long atWork(Meter meter) {
        if (meter.kind() == Meter.Kind.STATE
                || meter.quantity().dimension() == Dimension.DEGREE_TIME // a temperature passes through zero
                || isOfALevel(meter)) {
            return Long.MAX_VALUE;
        }
        return meter.quantity().dimension() == Dimension.COUNT
                ? PIECES_AT_ONCE
                : meter.quantity().unit().toBase(BigDecimal.ONE);
    }
}
