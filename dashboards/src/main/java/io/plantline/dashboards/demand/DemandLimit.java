package io.plantline.dashboards.demand;

import io.plantline.anomaly.RuleName;
import io.plantline.anomaly.Rules;
import io.plantline.kpi.ContractedPower;
import io.plantline.plant.Plant;
import java.util.Optional;

/**
 * The most that a plant may take.
 *
 * @param kilowatts over a settlement interval
 * @param source the id of the charge that contracts it, or the rule that watches it
 */
record DemandLimit(double kilowatts, String source) {

    /** What is contracted, or else what the rule of peaks allows; of both the lower. */
    static Optional<DemandLimit> at(Plant plant, Rules rules, long start) {
        Optional<DemandLimit> contracted = ContractedPower.at(plant, start)
                .map(charge -> new DemandLimit(charge.contracted().doubleValue(), charge.id()));
        double allowed = rules.number(RuleName.PEAK, "limit");
        if (!(allowed > 0)) {
            return contracted;
        }
        DemandLimit watched = new DemandLimit(allowed, "rules: peak");
        return contracted.filter(charge -> charge.kilowatts() <= allowed).or(() -> Optional.of(watched));
    }
}
