package io.plantline.decision.peak;

import io.plantline.kpi.DemandForecast;
import java.util.List;

/**
 * Which loads to hold back in an interval, and what is at stake.
 *
 * @param acted when they are held, which is a little after it is asked for
 * @param limit mean power of the interval that is kept, kW
 * @param needed power to be held back until the interval's end, kW
 * @param chosen the loads
 */
record Proposal(long acted, double limit, DemandForecast forecast, double needed, List<Offer> chosen, Stake stake) {
    /** Whether holding back is expected to save more than it costs, of a limit that can still be kept. */
    boolean pays() {
        return forecast.canBeKept() && !chosen.isEmpty() && stake.worth() > 0;
    }
}
