package io.plantline.dashboards.explain;

import io.plantline.model.SteamSeen;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a meter said, from before the interval to after it.
 *
 * @param multiplier what a value of the meter is multiplied with to give the quantity, by date
 * @param count readings of the interval itself
 * @param sum of their values; null for a register and a state, which do not add up
 * @param late how many of them arrived longer after its end than the plant waits
 * @param shown those a register is read off at, else the first and the last
 * @param more how many more there are
 * @param readOff of a register, what it stood at at both ends and at every change of price or factor; else none
 * @param gaps stretches longer than the meter may be silent
 */
record Said(
        String unit,
        List<Multiplier> multiplier,
        int count,
        Double sum,
        int late,
        List<One> shown,
        int more,
        List<RegisterAt> readOff,
        List<Gap> gaps) {
    /**
     * What a register stood at: as read, else by time between the readings on either side.
     *
     * @param register null where there is no reading on one side, or it was counting anew between them
     * @param share of the time between the two; null where it was read at that very time
     */
    record RegisterAt(
            String time,
            BigDecimal register,
            String before,
            BigDecimal beforeValue,
            String after,
            BigDecimal afterValue,
            BigDecimal share) {}

    /**
     * A multiplier and since when it holds; null for always.
     *
     * @param each what one of what the meter counts is worth, as the plant file says; null where it counts its quantity
     * @param keptIn the unit in whole ones of which the product is kept, reading by reading; null likewise
     */
    record Multiplier(String since, BigDecimal factor, String each, String keptIn) {}

    /**
     * One reading.
     *
     * @param steam what its heat was worked out of; null where it is none, or is from before that was kept
     */
    record One(
            String time,
            BigDecimal value,
            String unit,
            String state,
            String quality,
            String arrived,
            String by,
            SteamSeen steam) {}

    /** A stretch without readings. */
    record Gap(String from, String to, double seconds) {}
}
