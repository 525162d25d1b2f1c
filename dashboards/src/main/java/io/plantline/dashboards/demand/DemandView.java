package io.plantline.dashboards.demand;

import io.plantline.dashboards.http.Json;
import io.plantline.kpi.DemandForecast;
import io.plantline.model.Interval;
import java.time.Duration;

/**
 * The demand of the present settlement interval as the API shows it; power in kW, energy in kWh, null where it is unknown.
 *
 * @param until the time that the energy is known to
 * @param canBeKept false where nothing that is shed from now on keeps the limit, or it is too late to be felt
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
        Boolean canBeKept,
        int heard,
        int passed,
        String reason) {

    static DemandView of(String plant, Interval interval, Taken taken, DemandLimit limit) {
        boolean knows = !Double.isNaN(taken.power());
        Duration length = Duration.ofMillis(interval.millis());
        Duration left = Duration.ofMillis(interval.end() - taken.until());
        DemandForecast forecast = knows && limit != null && !left.isZero()
                ? DemandForecast.of(taken.energy(), taken.power(), length, left, limit.kilowatts())
                : null;
        return new DemandView(
                plant,
                Json.time(interval.start()),
                Json.time(interval.end()),
                Json.time(taken.until()),
                taken.passed() == 0 || knows ? taken.energy() : null,
                knows ? taken.power() : null,
                knows ? DemandForecast.projected(taken.energy(), taken.power(), length, left) : null,
                limit == null ? null : limit.kilowatts(),
                limit == null ? null : limit.source(),
                forecast == null ? null : forecast.utilisation(),
                forecast == null ? null : forecast.allowed(),
                forecast == null ? null : forecast.shed(),
                forecast == null ? null : forecast.canBeKept(),
                taken.heard(),
                taken.passed(),
                reason(knows, limit));
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
