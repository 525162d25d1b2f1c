package io.plantline.dashboards.demand;

import io.plantline.dashboards.http.Json;
import io.plantline.kpi.DemandForecast;
import io.plantline.model.Interval;
import java.time.Duration;
import java.util.Optional;

/**
 * The demand of the present settlement interval as the API shows it; power in kW, energy in kWh, null where it is unknown.
 *
 * @param until the time that the energy is known to
 * @param allowed the mean power that the interval may have from {@code shedFrom} on; negative where what is taken by then is too much already
 * @param shed the power to be shed from {@code shedFrom} on
 * @param shedFrom when something that is switched off now is off; now where the interval is over by then
 * @param canBeKept false where nothing that is shed from then on keeps the limit, or it is too late to be felt
 * @param heard of how many minutes that have passed something is known
 * @param reason why something is null
 */
record DemandView(
        String plant,
        String start,
        String end,
        String until,
        Double energy,
        Double power,
        Double projected,
        Double limit,
        String limitFrom,
        Double utilisation,
        Double allowed,
        Double shed,
        String shedFrom,
        Boolean canBeKept,
        int heard,
        int passed,
        String reason) {

    /** So long it takes to switch something off; what is off for less than another minute is not felt. */
    private static final Duration REACTION = Duration.ofMinutes(1);

    static DemandView of(String plant, Interval interval, Taken taken, DemandLimit limit, long now) {
        boolean knows = !Double.isNaN(taken.power());
        Duration length = Duration.ofMillis(interval.millis());
        long acted = now + REACTION.toMillis();
        long from = acted < interval.end() ? acted : now;
        Optional<DemandForecast> forecast =
                knows && limit != null ? Optional.of(forecast(interval, taken, limit, from)) : Optional.empty();
        Double projected = knows
                ? DemandForecast.projected(
                        taken.energy(), taken.power(), length, Duration.ofMillis(interval.end() - taken.until()))
                : null;
        return new DemandView(
                plant,
                Json.time(interval.start()),
                Json.time(interval.end()),
                Json.time(taken.until()),
                taken.passed() == 0 || knows ? taken.energy() : null,
                knows ? taken.power() : null,
                projected,
                limit == null ? null : limit.kilowatts(),
                limit == null ? null : limit.source(),
                forecast.map(DemandForecast::utilisation).orElse(null),
                forecast.map(DemandForecast::allowed).orElse(null),
                forecast.map(DemandForecast::shed).orElse(null),
                forecast.isPresent() ? Json.time(from) : null,
                forecast.map(DemandForecast::canBeKept).orElse(null),
                taken.heard(),
                taken.passed(),
                reason(knows, limit));
    }

    /** Until something can be off the plant takes what it takes now. */
    private static DemandForecast forecast(Interval interval, Taken taken, DemandLimit limit, long from) {
        return DemandForecast.of(
                taken.energyAt(from),
                taken.power(),
                Duration.ofMillis(interval.millis()),
                Duration.ofMillis(interval.end() - from),
                limit.kilowatts());
    }

    private static String reason(boolean knows, DemandLimit limit) {
        if (!knows) {
            return "no complete minute in the last five";
        }
        return limit == null
                ? "no limit is known: add a demand charge with 'contracted' below 'charges:' of the plant file, or a limit of the rule 'peak'"
                : null;
    }
}
