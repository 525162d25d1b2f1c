package io.plantline.decision.peak;

import java.util.function.DoubleUnaryOperator;

/**
 * Where the demand of an interval under way is foreseen to end, as of the last look.
 *
 * @param charge that looks at such intervals
 * @param until the time that the supply is known to
 * @param demand its middle, kW
 * @param below the kW below which it ends in such a share of cases
 */
public record Foreseen(String charge, long start, long end, long until, double demand, DoubleUnaryOperator below) {}
