package io.plantline.decision.peak;

/**
 * Where the demand of an interval will end, in kW, as a distribution.
 *
 * @param energy taken so far, kWh
 * @param power foreseen for the rest, kW
 * @param demand its middle
 * @param low below which it ends in one case of twenty
 * @param high above which it ends in one case of twenty
 * @param sure below which it ends in four cases of five
 * @param chance that it ends above the limit
 * @param learned from so many intervals
 * @param until the time that the energy is known to
 */
record Projection(
        double energy,
        double power,
        double demand,
        double low,
        double high,
        double sure,
        double chance,
        int learned,
        long until) {}
