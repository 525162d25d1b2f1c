package io.plantline.dashboards.meters;

import io.plantline.model.InWords;
import io.plantline.model.Reading;
import io.plantline.model.Rejection;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** What is remembered of one meter: of fixed size, however much it says. */
final class MeterRecord {
    private static final int MEASURED = 33;
    private static final int KNOWN = 64;
    private static final double MINUTE = 60_000;

    private final Recent lags = new Recent(MEASURED);
    private final Recent distances = new Recent(MEASURED);
    private final Recent times = new Recent(KNOWN);
    private final DayCount today;
    private Reading newest;
    private long lastArrived = Long.MIN_VALUE;
    private long readings;
    private long repeated;
    private long outOfOrder;
    private Rejected rejected;

    /**
     * @param zone of its plant
     * @param since from when on it is listened to, epoch milliseconds
     */
    MeterRecord(ZoneId zone, long since) {
        this.today = new DayCount(zone, since);
    }

    /** A message of it was rejected. What was said of it before it was heard again is past. */
    synchronized void rejected(Rejection.Reason reason, String detail, long arrived, OptionalLong ahead) {
        if (arrived < lastArrived) {
            return;
        }
        rejected = new Rejected(
                reason,
                detail,
                rejected == null ? 1 : rejected.count() + 1,
                rejected == null ? arrived : rejected.since(),
                ahead);
    }

    synchronized void heard(Reading reading) {
        readings++;
        lastArrived = Math.max(lastArrived, reading.arrived());
        rejected = null;
        if (times.contains(reading.time())) {
            repeated++;
            newest = newest.time() == reading.time() ? reading : newest;
            return;
        }
        times.add(reading.time());
        today.heard(reading.time());
        if (newest != null && reading.time() < newest.time()) {
            outOfOrder++;
            return;
        }
        if (newest != null) {
            distances.add(reading.time() - newest.time());
        }
        if (reading.entered() == null) {
            lags.add(reading.arrived() - reading.time()); // of what is entered by hand it says nothing about a clock
        }
        newest = reading;
    }

    synchronized Health health(long now) {
        return new Health(
                newest,
                lastArrived,
                readings,
                today.at(now),
                repeated,
                outOfOrder,
                lags.median(),
                distances.median(),
                Optional.ofNullable(rejected));
    }

    /**
     * Messages of a meter that were rejected since it was last heard.
     *
     * @param detail what is wrong with the last of them
     * @param since when the first came, epoch milliseconds
     * @param ahead how many milliseconds the time in the last of them lies after its arrival, where it does
     */
    record Rejected(Rejection.Reason reason, String detail, long count, long since, OptionalLong ahead) {
        /** What that means for the meter. */
        String sentence() {
            return "%d of its messages were rejected as %s since it was last heard: %s."
                    .formatted(
                            count,
                            reason,
                            ahead.isPresent()
                                    ? "its clock is %s ahead; set it, or where a source reads it write 'clock: arrival' there"
                                            .formatted(InWords.of(Duration.ofMinutes(
                                                    Math.max(1, Math.round(ahead.getAsLong() / MINUTE)))))
                                    : detail);
        }
    }

    /**
     * How a meter is doing.
     *
     * @param newest the reading with the latest event time, or null where it was never heard
     * @param lastArrived when anything last came of it, epoch milliseconds
     * @param repeated how many readings were for a time it had spoken of shortly before
     * @param outOfOrder how many readings were for a time before the newest
     * @param lag how many milliseconds after their event time its readings come; below zero its clock is ahead
     * @param period how many milliseconds lie between its readings
     * @param rejected what was rejected of it since it was last heard
     */
    record Health(
            Reading newest,
            long lastArrived,
            long readings,
            long today,
            long repeated,
            long outOfOrder,
            OptionalLong lag,
            OptionalLong period,
            Optional<Rejected> rejected) {}
}
