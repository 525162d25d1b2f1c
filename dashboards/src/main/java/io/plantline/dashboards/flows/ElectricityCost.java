package io.plantline.dashboards.flows;

import io.plantline.flow.Cost;
import io.plantline.kpi.KpiValue;
import java.util.Optional;

/**
 * What is stored of the cost of electricity: of a scope that buys other energy too its part in the energy cost, of any other all
 * of that. Each is a sum over settlement intervals, in which a price that is a signal was known.
 */
record ElectricityCost(FlowTime time) {
    Cost of(String scope) {
        Optional<KpiValue> share = time.value(scope, "electricity-cost-share");
        Optional<KpiValue> all = share.isPresent() ? Optional.empty() : time.value(scope, "energy-cost");
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
}
