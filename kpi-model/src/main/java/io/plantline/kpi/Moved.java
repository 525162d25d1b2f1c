package io.plantline.kpi;

import io.plantline.batch.Load;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A batch that was moved: its electricity as it was measured, and what the same would have cost and emitted from the start
 * first asked for. Both are worked out with the prices and intensities that came true.
 *
 * @param loads of the batch, minute by minute
 * @param start when it began
 * @param requested the start first asked for, before anybody looked for a better one
 * @param isLate true where that was told only when it had begun
 */
public record Moved(WorthThen worth, List<Load> loads, long start, long requested, boolean isLate) {
    private static final long QUARTER = 900_000; // prices and factors change on quarter hours
    private static final BigDecimal KWH = new BigDecimal(3_600_000_000L);
    private static final int LISTED = 12;
    private static final String LATE =
            "the start first asked for was told after the batch began: tell it before, with 'requested'";

    public Moved {
        loads = List.copyOf(loads);
    }

    /** What was saved in money: what it would have cost, less what it cost. */
    Figure cost() {
        return saved(worth::price);
    }

    /** What was saved in kgCO2e. */
    Figure carbon() {
        return saved(worth::carbon);
    }

    String workedCost() {
        return worked(worth::price);
    }

    String workedCarbon() {
        return worked(worth::carbon);
    }

    private Figure saved(LongFunction<WorthThen.Then> figures) {
        if (isLate) {
            return Figure.missing(LATE);
        }
        if (loads.isEmpty()) {
            return Figure.missing("no reading of electricity-import");
        }
        BigDecimal asked = BigDecimal.ZERO;
        for (Stretch stretch : stretches(requested - start, figures)) {
            if (stretch.then().perKwh() == null) {
                return Figure.missing(stretch.missing());
            }
            asked = asked.add(stretch.product());
        }
        for (Stretch stretch : stretches(0, figures)) {
            if (stretch.then().perKwh() == null) {
                return Figure.missing(stretch.missing());
            }
            asked = asked.subtract(stretch.product());
        }
        return Figure.of(asked.divide(KWH, MathContext.DECIMAL128).doubleValue());
    }

    private String worked(LongFunction<WorthThen.Then> figures) {
        return "(from %s as asked for: %s) − (from %s as taken: %s)"
                .formatted(
                        Instant.ofEpochMilli(requested),
                        listed(stretches(requested - start, figures)),
                        Instant.ofEpochMilli(start),
                        listed(stretches(0, figures)));
    }

    private static String listed(List<Stretch> stretches) {
        List<String> products =
                stretches.stream().limit(LISTED).map(Stretch::words).toList();
        int more = stretches.size() - products.size();
        return String.join(" + ", products) + (more > 0 ? " + %d more".formatted(more) : "");
    }

    /** Its electricity as if it had begun so much later, by stretches of time of one figure. */
    private List<Stretch> stretches(long later, LongFunction<WorthThen.Then> figures) {
        List<Stretch> stretches = new ArrayList<>();
        for (Load load : loads) {
            long left = load.millijoules();
            long from = load.start() + later;
            long end = load.end() + later;
            while (from < end) {
                long to = Math.min(end, Math.floorDiv(from, QUARTER) * QUARTER + QUARTER);
                long part = to == end ? left : Math.round((double) left * (to - from) / (end - from));
                add(stretches, new Stretch(from, part, figures.apply(from)));
                left -= part;
                from = to;
            }
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, Stretch next) {
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).then().equals(next.then())) {
            Stretch before = stretches.get(last);
            stretches.set(last, new Stretch(before.start(), before.millijoules() + next.millijoules(), before.then()));
        } else {
            stretches.add(next);
        }
    }

    /** A time in which one figure holds. */
    private record Stretch(long start, long millijoules, WorthThen.Then then) {
        BigDecimal product() {
            return then.perKwh().multiply(BigDecimal.valueOf(millijoules));
        }

        String missing() {
            return "%s, from %s on".formatted(then.missing(), Instant.ofEpochMilli(start));
        }

        String words() {
            String energy = Numbers.of(BigDecimal.valueOf(millijoules)
                    .divide(KWH, MathContext.DECIMAL128)
                    .doubleValue());
            return then.perKwh() == null
                    ? "%s kWh × (%s)".formatted(energy, then.missing())
                    : "%s kWh × %s"
                            .formatted(
                                    energy, then.perKwh().stripTrailingZeros().toPlainString());
        }
    }
}
