package io.plantline.dashboards.explain;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Expectation;
import java.math.BigDecimal;
import java.util.List;

/**
 * The baseline that a value is held against.
 *
 * @param interval the kind of interval it was fitted on
 * @param from start of the period it was learnt from
 * @param to end of it, from where on it holds
 * @param accepted whether it keeps to the limits of acceptance
 * @param why it does not, or is taken all the same
 * @param cv CV(RMSE), %
 * @param nmbe %
 * @param parts what it expects of the interval
 * @param adjustments what was entered by hand and is among the parts
 */
record HeldAgainst(
        String id,
        String model,
        String quantity,
        String interval,
        String from,
        String to,
        String regime,
        String by,
        String frozen,
        boolean accepted,
        String why,
        int points,
        double cv,
        double nmbe,
        double r2,
        List<PartView> parts,
        List<AdjustmentView> adjustments) {
    private static final double PERCENT = 100;

    /** A coefficient times what it follows; null where these are other ones in every settlement interval. */
    record PartView(String of, Double coefficient, Double amount, String unit, Double kWh) {}

    /** What happened once and no driver tells. */
    record AdjustmentView(String id, String from, String to, BigDecimal kWh, String by, String why) {}

    static HeldAgainst of(Expectation expectation) {
        Baseline baseline = expectation.baseline();
        return new HeldAgainst(
                baseline.id(),
                baseline.model().id(),
                baseline.quantity().id(),
                baseline.interval().id(),
                Json.time(baseline.from()),
                Json.time(baseline.to()),
                baseline.regime(),
                baseline.origin().by(),
                Json.time(baseline.frozen()),
                baseline.acceptance().accepted(),
                baseline.acceptance().why(),
                baseline.fit().points(),
                PERCENT * baseline.fit().cv(),
                PERCENT * baseline.fit().nmbe(),
                baseline.fit().r2(),
                expectation.parts().stream()
                        .map(part ->
                                new PartView(part.of(), part.coefficient(), part.amount(), part.unit(), part.kWh()))
                        .toList(),
                expectation.adjustments().stream().map(HeldAgainst::view).toList());
    }

    /** What is added to the arithmetic of a value. */
    static String words(Expectation expectation) {
        Baseline baseline = expectation.baseline();
        return "baseline %s, learnt from %s to %s, expects %s"
                .formatted(baseline.id(), Json.time(baseline.from()), Json.time(baseline.to()), expectation.words());
    }

    private static AdjustmentView view(Adjustment adjustment) {
        return new AdjustmentView(
                adjustment.id(),
                Json.time(adjustment.from()),
                Json.time(adjustment.to()),
                adjustment.kWh(),
                adjustment.by(),
                adjustment.why());
    }
}
