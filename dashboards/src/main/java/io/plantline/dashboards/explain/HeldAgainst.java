package io.plantline.dashboards.explain;

import io.plantline.baseline.Adjustment;
import io.plantline.baseline.Baseline;
import io.plantline.dashboards.http.Json;
import io.plantline.kpi.Expectation;
import io.plantline.model.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param since from where on the parts are: the start of the interval, or where the baseline took over
 * @param hours of the time since then in which energy and drivers are known
 * @param expected what was booked as expected of that time, kWh; null where it is not stored
 * @param note why the parts do not add up to it; null where they do
 * @param parts what it expects of that time
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
        String since,
        double hours,
        Double expected,
        String note,
        List<PartView> parts,
        List<AdjustmentView> adjustments) {
    private static final double PERCENT = 100;
    private static final double MILLIS_PER_HOUR = 3_600_000;

    /** What is booked is rounded in every settlement interval. */
    private static final double ROUNDING = 1e-4;

    /** A coefficient times what it follows; null where these are other ones in every settlement interval. */
    record PartView(String of, Double coefficient, Double amount, String unit, Double kWh) {}

    /** What happened once and no driver tells. */
    record AdjustmentView(String id, String from, String to, BigDecimal kWh, String by, String why) {}

    static HeldAgainst of(Expectation expectation, HeldTime time) {
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
                Json.time(time.interval().start()),
                time.millis() / MILLIS_PER_HOUR,
                time.expected(),
                note(expectation, time).map(Sentence::text).orElse(null),
                expectation.parts().stream()
                        .map(part ->
                                new PartView(part.of(), part.coefficient(), part.amount(), part.unit(), part.kWh()))
                        .toList(),
                expectation.adjustments().stream().map(HeldAgainst::view).toList());
    }

    /** What is said beside the arithmetic of a value. */
    static List<Sentence> words(Expectation expectation, HeldTime time) {
        Baseline baseline = expectation.baseline();
        Double all = expectation.kWh();
        Sentence expects = Remark.BASELINE.of(
                "baseline",
                baseline.id(),
                "from",
                Json.time(baseline.from()),
                "to",
                Json.time(baseline.to()),
                "expected",
                expectation.words() + (all == null ? "" : " = %s kWh".formatted(Arithmetic.number(all))),
                "hours",
                Arithmetic.number(time.millis() / MILLIS_PER_HOUR),
                "since",
                Json.time(time.interval().start()));
        return Stream.of(Optional.of(expects), note(expectation, time))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where some settlement intervals of an hour are not known, amounts of the others alone are not stored. */
    private static Optional<Sentence> note(Expectation expectation, HeldTime time) {
        Double all = expectation.kWh();
        Double booked = time.expected();
        if (!time.isTold()) {
            return Optional.of(Remark.BASELINE_PART_UNTOLD.of());
        }
        if (all == null || booked == null || Math.abs(all - booked) <= ROUNDING * Math.max(1, Math.abs(booked))) {
            return Optional.empty();
        }
        return Optional.of(Remark.BASELINE_BOOKED.of("amount", Arithmetic.number(booked)));
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
