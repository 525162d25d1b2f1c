package io.plantline.dashboards.meters;

import io.plantline.model.Reading;
import java.util.OptionalLong;

/** What is remembered of one meter: of fixed size, however much it says. */
final class MeterRecord {
    private static final int MEASURED = 33;
    private static final int KNOWN = 64;

    private final Recent lags = new Recent(MEASURED);
    private final Recent distances = new Recent(MEASURED);
    private final Recent times = new Recent(KNOWN);
    private Reading newest;
    private long lastArrived = Long.MIN_VALUE;
    private long readings;
    private long repeated;
    private long outOfOrder;

    synchronized void heard(Reading reading) {
        readings++;
        lastArrived = Math.max(lastArrived, reading.arrived());
        if (times.contains(reading.time())) {
            repeated++;
            newest = newest.time() == reading.time() ? reading : newest;
            return;
        }
        times.add(reading.time());
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

    synchronized Health health() {
        return new Health(newest, lastArrived, readings, repeated, outOfOrder, lags.median(), distances.median());
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
     */
    record Health(
            Reading newest,
            long lastArrived,
            long readings,
            long repeated,
            long outOfOrder,
            OptionalLong lag,
            OptionalLong period) {}
}
