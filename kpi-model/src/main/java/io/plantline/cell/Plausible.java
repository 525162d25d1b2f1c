package io.plantline.cell;

import io.plantline.model.Rejection;
import io.plantline.plant.Meter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.LongStream;

/**
 * What a single reading can say at most: 1.2 times the {@code max} of its meter, or, where the plant file gives none, what
 * no meter of a plant says. Error codes and broken registers stay out, and the sums far from the end of their 64 bits. A
 * register is judged by its steps, see {@link RegisterRule}.
 */
final class Plausible {
    /** In base units: a gigawatt, 3,600 tonnes or 3.6 million cubic metres an hour. */
    static final long MOST_PER_HOUR = 3_600_000_000_000_000L;

    /** How far beyond its {@code max} a meter may read. */
    static final double TOLERANCE = 1.2;

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private final Meter meter;
    private final BigDecimal most;
    private final long[] changes;
    private final long[] mostRead;

    Plausible(Meter meter) {
        this.meter = meter;
        this.most = most();
        this.changes = LongStream.concat(
                        LongStream.of(Long.MIN_VALUE),
                        meter.multiplier().changes().stream().mapToLong(Long::longValue))
                .toArray();
        this.mostRead = LongStream.of(changes).map(this::mostRead).toArray();
    }

    /** True for a value, in base units, that is more than the meter can say at a time. */
    boolean isExceededBy(long value, long time) {
        int change = changes.length - 1;
        while (changes[change] > time) {
            change--;
        }
        long limit = mostRead[change];
        return value > limit || value < -limit;
    }

    /** Before the multiplier that holds at a time. */
    private long mostRead(long time) {
        return meter.multiplier()
                .at(time)
                .map(BigDecimal::abs)
                .filter(factor -> factor.signum() > 0)
                .map(factor -> most.divide(factor, MathContext.DECIMAL64))
                .orElse(most)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /** That a value, in base units, is more than the meter can say. */
    UnusableReading refusal(long value) {
        return new UnusableReading(
                Rejection.Reason.OUT_OF_RANGE,
                "value %s %s is more than meter %s can say, %s"
                        .formatted(meter.unit().fromBase(value), meter.unit(), meter.id(), limit()));
    }

    private String limit() {
        if (Loudness.isToldBy(meter) && mostPerHour(meter).longValue() == Loudness.MOST_PER_HOUR) {
            return "or any other: over %d dB(A) a microphone is broken".formatted(Loudness.LIMIT);
        }
        return meter.maxRate() == 0 ? "or any other meter of a plant" : "by its max";
    }

    private BigDecimal most() {
        return switch (meter.kind()) {
            case REGISTER -> BigDecimal.valueOf(Long.MAX_VALUE / 2);
            case POWER, POWER_HOLD, POWER_MEAN -> mostPerHour(meter).divide(SECONDS_PER_HOUR, MathContext.DECIMAL64);
            case INTERVAL ->
                mostPerHour(meter)
                        .multiply(BigDecimal.valueOf(meter.period().toMillis()))
                        .divide(HOUR, MathContext.DECIMAL64);
            case COUNT -> mostPerHour(meter);
            case STATE -> BigDecimal.valueOf(Long.MAX_VALUE);
        };
    }

    /** The highest flow of a meter, in base units an hour, as its plant file tells it or as it is for all like it. */
    static long perHour(Meter meter) {
        if (meter.maxRate() != 0) {
            return meter.maxRate();
        }
        return Loudness.isToldBy(meter) ? Loudness.MOST_PER_HOUR : MOST_PER_HOUR;
    }

    /** The same with the tolerance; of sound no more than its limit, whatever the plant file says. */
    static BigDecimal mostPerHour(Meter meter) {
        BigDecimal most = BigDecimal.valueOf(perHour(meter)).multiply(BigDecimal.valueOf(TOLERANCE));
        return Loudness.isToldBy(meter) ? most.min(BigDecimal.valueOf(Loudness.MOST_PER_HOUR)) : most;
    }
}
