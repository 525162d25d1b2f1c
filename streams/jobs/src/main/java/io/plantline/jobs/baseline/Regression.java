package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend;
import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.baseline.Weather;
import io.plantline.baseline.Week;
import io.plantline.jobs.JobRefused;
import io.plantline.kpi.Observed;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;

/**
 * Energy regressed on its hours, its drivers and the weather.
 *
 * @param perHour kWh of each hour; zero where each hour of the week has its own
 * @param t how many times its standard error {@code perHour} is; NaN where there is none
 */
record Regression(BigDecimal perHour, double t, List<Driver> drivers, Weather weather, Week week, Fit fit) {
    /** More digits would only be noise, and be printed. */
    private static final MathContext DIGITS = new MathContext(12);

    /** More often than so many times the coefficients. */
    private static final int POINTS_PER_COEFFICIENT = 3;

    /** Fits points; refuses what decides nothing. */
    static Regression of(List<Observed> points, List<Quantity> drivers, String where) throws JobRefused {
        return new Plan(points, drivers, where).fit();
    }

    /**
     * What is fitted.
     *
     * @param loads the columns of the load: the hours, or those of each hour of the week
     * @param bends of the weather, whose coefficients are not known yet
     * @param searched how many temperatures were searched for: they are parameters too
     */
    record Plan(
            List<Observed> points,
            List<Quantity> drivers,
            List<Column> loads,
            List<Bend> bends,
            int searched,
            String where) {
        Plan(List<Observed> points, List<Quantity> drivers, String where) {
            this(points, drivers, List.of(Column.hours()), List.of(), 0, where);
        }

        /** The columns that the weather comes after. */
        List<Column> others() {
            List<Column> columns = new ArrayList<>(loads);
            for (int i = 0; i < drivers.size(); i++) {
                columns.add(Column.driver(i));
            }
            return columns;
        }

        Plan with(List<Bend> found, int temperatures) {
            return new Plan(points, drivers, loads, found, temperatures, where);
        }

        /** Refuses points that are too few, and drivers that never change. */
        Plan checked() throws JobRefused {
            int parameters = parameters();
            if (points.size() < POINTS_PER_COEFFICIENT * parameters) {
                throw JobRefused.wrongInput(
                        "%s: %d intervals are known to 95 %% and free of waste, too few for %d coefficients; take a longer period, or look at data-coverage for what is missing"
                                .formatted(where, points.size(), parameters));
            }
            for (int i = 0; i < drivers.size(); i++) {
                int driver = i;
                requireChanging(
                        point -> point.drivers().get(driver),
                        drivers.get(i) + " is %s " + drivers.get(i).unit());
            }
            if (!points.get(0).outdoors().isEmpty()) {
                requireChanging(Observed::celsius, "outdoor-temperature is %s °C");
            }
            return this;
        }

        Regression fit() throws JobRefused {
            checked();
            List<Column> columns = others();
            bends.forEach(bend -> columns.add(Column.bend(bend)));
            double[] energy = points.stream().mapToDouble(Observed::energy).toArray();
            try {
                return regression(energy, LeastSquares.of(energy, Column.rows(points, columns)));
            } catch (MathRuntimeException singular) {
                throw JobRefused.wrongInput(
                        "%s: the drivers go together, so that nothing tells them apart (%s); leave one out"
                                .formatted(where, singular.getMessage()));
            }
        }

        private int parameters() {
            return loads.size() + drivers.size() + bends.size() + searched;
        }

        private Regression regression(double[] energy, LeastSquares fitted) {
            boolean even = loads.size() == 1;
            return new Regression(
                    even ? number(fitted, 0) : BigDecimal.ZERO,
                    even ? fitted.t(0) : Double.NaN,
                    drivers(fitted),
                    weather(fitted),
                    even ? Week.NONE : week(fitted),
                    Fit.of(energy, fitted.expected(), parameters()));
        }

        private List<Driver> drivers(LeastSquares fitted) {
            List<Driver> found = new ArrayList<>();
            for (int i = 0; i < drivers.size(); i++) {
                int driver = i;
                int column = loads.size() + i;
                ToDoubleFunction<Observed> perHour = point -> point.drivers().get(driver) / point.hours();
                found.add(new Driver(
                        drivers.get(i), number(fitted, column), fitted.t(column), least(perHour), most(perHour)));
            }
            return found;
        }

        private Weather weather(LeastSquares fitted) {
            if (bends.isEmpty()) {
                return Weather.NONE;
            }
            List<Bend> found = new ArrayList<>();
            for (int i = 0; i < bends.size(); i++) {
                int column = loads.size() + drivers.size() + i;
                Bend bend = bends.get(i);
                found.add(new Bend(bend.side(), bend.celsius(), number(fitted, column), fitted.t(column)));
            }
            return new Weather(found, least(Observed::celsius), most(Observed::celsius));
        }

        private Week week(LeastSquares fitted) {
            List<BigDecimal> hours = new ArrayList<>();
            for (int i = 0; i < loads.size(); i++) {
                hours.add(number(fitted, i));
            }
            return new Week(hours);
        }

        private double least(ToDoubleFunction<Observed> figure) {
            return points.stream().mapToDouble(figure).min().orElseThrow();
        }

        private double most(ToDoubleFunction<Observed> figure) {
            return points.stream().mapToDouble(figure).max().orElseThrow();
        }

        private void requireChanging(ToDoubleFunction<Observed> figure, String what) throws JobRefused {
            double first = figure.applyAsDouble(points.get(0));
            if (points.stream().allMatch(point -> figure.applyAsDouble(point) == first)) {
                throw JobRefused.wrongInput(
                        "%s: %s in each of the %d intervals, so nothing can be learnt from it; take a period in which it changes, or leave it out of --driver"
                                .formatted(where, what.formatted(first), points.size()));
            }
        }

        private static BigDecimal number(LeastSquares fitted, int column) {
            return new BigDecimal(fitted.coefficient(column), DIGITS);
        }
    }
}
