package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend;
import io.plantline.baseline.Bend.Side;
import io.plantline.baseline.Model;
import io.plantline.baseline.Week;
import io.plantline.jobs.JobRefused;
import io.plantline.jobs.baseline.BaseTemperatures.Found;
import io.plantline.jobs.baseline.Regression.Plan;
import io.plantline.kpi.Observed;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Points to a baseline, model by model. */
final class Fitting {
    /** After Mathieu et al. (2011), as many pieces of the temperature range as have enough hours, but no more than six. */
    private static final int MOST_PIECES = 6;

    private static final int HOURS_PER_PIECE = 20;

    private final BaselineOrder order;
    private final ZoneId zone;

    Fitting(BaselineOrder order, ZoneId zone) {
        this.order = order;
        this.zone = zone;
    }

    Regression of(List<Observed> points, String where) throws JobRefused {
        Plan plan = new Plan(points, order.drivers(), where).checked();
        if (!order.outdoors()) {
            return plan.fit();
        }
        if (order.model() == Model.TIME_OF_WEEK_TEMPERATURE) {
            return byHourOfWeek(plan);
        }
        if (order.isSearched()) {
            Found found = new BaseTemperatures(points, plan.others()).best(Shape.of(order.model()), where);
            return plan.with(bends(found), found.shape().temperatures()).fit();
        }
        return plan.with(order.bends(), 0).fit();
    }

    private static List<Bend> bends(Found found) {
        return IntStream.range(0, found.celsius().size())
                .mapToObj(
                        i -> open(found.shape().sides().get(i), found.celsius().get(i)))
                .toList();
    }

    private Regression byHourOfWeek(Plan plan) throws JobRefused {
        boolean[] seen = new boolean[Week.HOURS];
        plan.points().forEach(point -> seen[Week.hourAt(point.start(), zone)] = true);
        for (int hour = 0; hour < seen.length; hour++) {
            if (!seen[hour]) {
                throw JobRefused.wrongInput(
                        "%s: hour %d of the week, counted from Monday at midnight, was never seen; take a period of four weeks or more"
                                .formatted(plan.where(), hour));
            }
        }
        List<Column> loads = IntStream.range(0, Week.HOURS)
                .mapToObj(hour -> Column.hourOfWeek(hour, zone))
                .toList();
        return new Plan(plan.points(), plan.drivers(), loads, pieces(plan.points()), 0, plan.where()).fit();
    }

    /** Straight pieces from one temperature to the next: below the first, above it, and a change of slope at each other. */
    private static List<Bend> pieces(List<Observed> points) {
        double least = points.stream().mapToDouble(Observed::celsius).min().orElseThrow();
        double most = points.stream().mapToDouble(Observed::celsius).max().orElseThrow();
        for (int pieces = MOST_PIECES; pieces > 1; pieces--) {
            double width = (most - least) / pieces;
            if (isFilled(points, least, width, pieces)) {
                List<Bend> bends = new ArrayList<>();
                bends.add(open(Side.BELOW, least + width));
                for (int knot = 1; knot < pieces; knot++) {
                    bends.add(open(Side.ABOVE, least + knot * width));
                }
                return bends;
            }
        }
        return List.of(open(Side.ABOVE, least));
    }

    private static boolean isFilled(List<Observed> points, double least, double width, int pieces) {
        int[] hours = new int[pieces];
        points.forEach(point -> hours[Math.min(pieces - 1, (int) ((point.celsius() - least) / width))]++);
        return IntStream.of(hours).allMatch(count -> count >= HOURS_PER_PIECE);
    }

    /** One whose coefficient is still to be found. */
    private static Bend open(Side side, double celsius) {
        return new Bend(side, BigDecimal.valueOf(Math.round(10 * celsius) / 10.0), BigDecimal.ZERO, 0);
    }
}
