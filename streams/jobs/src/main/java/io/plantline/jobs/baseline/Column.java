package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend;
import io.plantline.baseline.Bend.Side;
import io.plantline.baseline.Week;
import io.plantline.kpi.Observed;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One thing that energy is regressed on. */
@FunctionalInterface
interface Column extends ToDoubleFunction<Observed> {

    static Column hours() {
        return Observed::hours;
    }

    static Column driver(int driver) {
        return point -> point.drivers().get(driver);
    }

    /** The degree-hours beyond a temperature, settlement interval by settlement interval. */
    static Column bend(Side side, double celsius) {
        double sign = side == Side.ABOVE ? 1 : -1;
        return point -> {
            double sum = 0;
            for (Observed.Warmth each : point.outdoors()) {
                sum += each.hours() * Math.max(0, sign * (each.celsius() - celsius));
            }
            return sum;
        };
    }

    static Column bend(Bend bend) {
        return bend(bend.side(), bend.celsius().doubleValue());
    }

    /** The hours that lie in an hour of the week. */
    static Column hourOfWeek(int hour, ZoneId zone) {
        return point -> Week.hourAt(point.start(), zone) == hour ? point.hours() : 0;
    }

    /** All of them for all points, a row for each point. */
    static double[][] rows(List<Observed> points, List<Column> columns) {
        double[][] rows = new double[points.size()][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows.length; row++) {
                rows[row][column] = columns.get(column).applyAsDouble(points.get(row));
            }
        }
        return rows;
    }

    /** A temperature as it is written down. */
    static BigDecimal celsius(double celsius) {
        return BigDecimal.valueOf(celsius);
    }
}
