package io.plantline.decision.peak;

/**
 * Where the demand of an interval will end, in kW, as a distribution.
 *
 * @param energy taken so far, kWh
 * @param power foreseen for the rest, kW
 * @param demand its middle
 * @param errors how far those that stood nearest missed
 * @param chance that it ends above the limit
 * @param learned from so many intervals
 * @param until the time that the energy is known to
 */
record Projection(double energy, double power, double demand, Errors errors, double chance, int learned, long until) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double SURE = 0.8;

    /** Below which it ends in one case of twenty. */
    double low() {
        return below(LOW);
    }

    /** Above which it ends in one case of twenty. */
    double high() {
        return below(HIGH);
    }

    /** Below which it ends in four cases of five. */
    double sure() {
        return below(SURE);
    }

    /** Below which it ends in such a share of cases; NaN where nothing was learned. */
    double below(double share) {
        return demand + errors.quantile(share);
    }
}
