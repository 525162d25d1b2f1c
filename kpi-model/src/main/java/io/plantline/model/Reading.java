package io.plantline.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a meter said, at an event time: a value in a unit, or a machine state.
 *
 * @param plant id of the plant
 * @param meter id of the meter in the plant's file
 * @param run {@link #LIVE}, or the id of a replay whose values must never mix with live ones
 * @param time event time, epoch milliseconds
 * @param value the number said, or null where {@code state} is said
 * @param unit the unit of {@code value} as the source wrote it, or null for the meter's own
 * @param state the machine state said, or null
 * @param quality how far the source trusts it
 * @param sequence the source's own count, or -1: of two readings of one time and quality the higher wins
 * @param arrived when the gateway saw it, epoch milliseconds
 * @param entered who read it off the meter, or null where the meter spoke itself
 * @param confirmed true where somebody says that the meter meant it, however unlike it is to what it said before
 * @param retried true where it was held for its scale and is put through again: the rejection it was is done with
 * @param steam what its heat was worked out of; null for a meter of anything else
 */
public record Reading(
        String plant,
        String meter,
        String run,
        long time,
        BigDecimal value,
        String unit,
        String state,
        Quality quality,
        long sequence,
        long arrived,
        Entered entered,
        boolean confirmed,
        boolean retried,
        SteamSeen steam) {

    /**
     * That somebody wrote a reading down.
     *
     * @param by who did
     * @param note what there is to say about it, or null
     */
    public record Entered(String by, String note) {
        public Entered {
            Objects.requireNonNull(by, "reading: who entered it is missing");
        }
    }

    /** The run of everything that is not a replay. */
    public static final String LIVE = "live";

    /** The reserved meter whose reading says that a run has ended and nothing more will come. */
    public static final String RUN_END = "$end";

    public Reading {
        Objects.requireNonNull(plant, "reading: plant is missing");
        Objects.requireNonNull(meter, "reading: meter is missing");
        Objects.requireNonNull(run, "reading: run is missing");
        Objects.requireNonNull(quality, "reading: quality is missing");
        if ((value == null) == (state == null) && !meter.equals(RUN_END)) {
            throw new IllegalArgumentException("reading of %s: exactly one of value and state".formatted(meter));
        }
    }

    /** What is no heat of steam that was worked out. */
    public Reading(
            String plant,
            String meter,
            String run,
            long time,
            BigDecimal value,
            String unit,
            String state,
            Quality quality,
            long sequence,
            long arrived,
            Entered entered,
            boolean confirmed,
            boolean retried) {
        this(
                plant, meter, run, time, value, unit, state, quality, sequence, arrived, entered, confirmed, retried,
                null);
    }

    /** What a meter said itself. */
    public Reading(
            String plant,
            String meter,
            String run,
            long time,
            BigDecimal value,
            String unit,
            String state,
            Quality quality,
            long sequence,
            long arrived) {
        this(plant, meter, run, time, value, unit, state, quality, sequence, arrived, null, false, false);
    }

    /** The same, read off the meter by somebody. */
    public Reading enteredBy(Entered somebody) {
        return new Reading(
                plant, meter, run, time, value, unit, state, quality, sequence, arrived, somebody, confirmed, retried,
                steam);
    }

    /** The same, with what its heat was worked out of. */
    public Reading of(SteamSeen seen) {
        return new Reading(
                plant, meter, run, time, value, unit, state, quality, sequence, arrived, entered, confirmed, retried,
                seen);
    }

    /** The same, confirmed by somebody. */
    public Reading asConfirmed() {
        return new Reading(
                plant, meter, run, time, value, unit, state, quality, sequence, arrived, entered, true, false, steam);
    }

    /** The same, put through again. */
    public Reading asRetried() {
        return new Reading(
                plant, meter, run, time, value, unit, state, quality, sequence, arrived, entered, confirmed, true,
                steam);
    }

    /** The notice that {@code run} of {@code plant} is complete, so that all its intervals can be closed. */
    public static Reading endOf(String plant, String run, long time) {
        return new Reading(plant, RUN_END, run, time, null, null, null, Quality.GOOD, -1, time);
    }

    public boolean endsRun() {
        return meter.equals(RUN_END);
    }
}
