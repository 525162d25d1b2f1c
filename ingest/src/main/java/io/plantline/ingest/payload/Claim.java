package io.plantline.ingest.payload;

import io.plantline.model.Quality;
import io.plantline.model.SteamSeen;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a source claims that a meter said, before anything is checked. Whatever the source left out is null.
 *
 * @param run the run it belongs to
 * @param time event time, epoch milliseconds; where it is left out, the time of arrival counts
 * @param value a number in {@code unit}, or in the meter's own unit
 * @param count a number of pulses or pieces
 * @param state a machine state
 * @param sequence the source's own count, or -1
 * @param steam what its heat was worked out of, or null
 */
public record Claim(
        String plant,
        String meter,
        String run,
        Long time,
        BigDecimal value,
        BigDecimal count,
        String unit,
        String state,
        Quality quality,
        long sequence,
        SteamSeen steam) {

    public Claim {
        Objects.requireNonNull(plant, "claim: plant is missing");
        Objects.requireNonNull(meter, "claim: meter is missing");
        Objects.requireNonNull(run, "claim: run is missing");
        Objects.requireNonNull(quality, "claim: quality is missing");
    }

    /** What is no heat of steam that was worked out. */
    public Claim(
            String plant,
            String meter,
            String run,
            Long time,
            BigDecimal value,
            BigDecimal count,
            String unit,
            String state,
            Quality quality,
            long sequence) {
        this(plant, meter, run, time, value, count, unit, state, quality, sequence, null);
    }

    /** The same, with what its heat was worked out of. */
    public Claim of(SteamSeen seen) {
        return new Claim(plant, meter, run, time, value, count, unit, state, quality, sequence, seen);
    }

    /** The same, of another run. */
    public Claim in(String newRun) {
        return new Claim(plant, meter, newRun, time, value, count, unit, state, quality, sequence, steam);
    }
}
