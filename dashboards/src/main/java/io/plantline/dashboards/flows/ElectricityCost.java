package io.plantline.dashboards.flows;

import io.plantline.flow.Cost;
import io.plantline.kpi.KpiHistory;
import io.plantline.kpi.KpiHistory.Series;
import io.plantline.kpi.KpiValue;
import io.plantline.model.Interval;
import java.util.Optional;

/**
 * What is stored of the cost of electricity: of a scope that buys other energy too its part in the energy cost, of any other all
 * of that. Each is a sum over settlement intervals, in which a price that is a signal was known.
 */
record ElectricityCost(String plant, String run, Interval interval, KpiHistory history) {
    Cost of(String scope) {
        Optional<KpiValue> share = stored(scope, "electricity-cost-share");
        Optional<KpiValue> all = share.isPresent() ? Optional.empty() : stored(scope, "energy-cost");
        Double cost = share.isPresent()
                ? share.get().numerator()
                : all.map(KpiValue::value).orElse(null);
        return cost != null
                ? new Cost(cost, null)
                : new Cost(null, "price missing: " + why(scope, share.or(() -> all)));
    }

    private static String why(String scope, Optional<KpiValue> none) {
        return none.map(KpiValue::reason)
                .orElse("no cost of the electricity of '%s' is stored for the interval".formatted(scope));
    }

    private Optional<KpiValue> stored(String scope, String kpi) {
        return history
                .series(new Series(plant, run, scope, kpi, interval.kind()), interval.start(), interval.start() + 1)
                .stream()
                .findFirst();
    }
}
