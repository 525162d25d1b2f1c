package io.plantline.jobs.baseline;

import io.plantline.baseline.Driver;
import io.plantline.baseline.Fit;
import io.plantline.jobs.JobRefused;
import io.plantline.kpi.Observed;
import io.plantline.model.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Ordinary least squares of energy on its hours and its drivers.
 *
 * @param perHour kWh of each hour
 * @param t how many times its standard error {@code perHour} is
 */
record Regression(BigDecimal perHour, double t, List<Driver> drivers, Fit fit) {
    /** More digits would only be noise, and be printed. */
    private static final MathContext DIGITS = new MathContext(12);

    /** More often than so many times the coefficients. */
    private static final int POINTS_PER_COEFFICIENT = 3;

    /** Fits points; refuses what decides nothing. */
    static Regression of(List<Observed> points, List<Quantity> drivers, String where) throws JobRefused {
        int parameters = 1 + drivers.size();
        if (points.size() < POINTS_PER_COEFFICIENT * parameters) {
            throw JobRefused.wrongInput(
                    "%s: %d intervals are known to 95 %%, too few for %d coefficients; take a longer period, or look at data-coverage for what is missing"
                            .formatted(where, points.size(), parameters));
        }
        for (int i = 0; i < drivers.size(); i++) {
            requireChanging(points, i, drivers.get(i), where);
        }
        double[] energy = points.stream().mapToDouble(Observed::energy).toArray();
        double[][] inputs = new double[points.size()][parameters];
        for (int row = 0; row < inputs.length; row++) {
            inputs[row][0] = points.get(row).hours();
            for (int i = 0; i < drivers.size(); i++) {
                inputs[row][1 + i] = points.get(row).drivers().get(i);
            }
        }
        try {
            return of(points, drivers, energy, inputs);
        } catch (MathRuntimeException singular) {
            throw JobRefused.wrongInput(
                    "%s: the drivers go together, so that nothing tells them apart (%s); leave one out"
                            .formatted(where, singular.getMessage()));
        }
    }

    private static Regression of(List<Observed> points, List<Quantity> quantities, double[] energy, double[][] inputs) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true); // the hours are a column of their own, so that the load scales with them
        regression.newSampleData(energy, inputs);
        double[] coefficients = regression.estimateRegressionParameters();
        double[] errors = regression.estimateRegressionParametersStandardErrors();
        double[] expected = new double[energy.length];
        for (int row = 0; row < expected.length; row++) {
            for (int i = 0; i < coefficients.length; i++) {
                expected[row] += coefficients[i] * inputs[row][i];
            }
        }
        List<Driver> drivers = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            int driver = i;
            drivers.add(new Driver(
                    quantities.get(i),
                    new BigDecimal(coefficients[1 + i], DIGITS),
                    coefficients[1 + i] / errors[1 + i],
                    points.stream()
                            .mapToDouble(point -> perHour(point, driver))
                            .min()
                            .orElseThrow(),
                    points.stream()
                            .mapToDouble(point -> perHour(point, driver))
                            .max()
                            .orElseThrow()));
        }
        return new Regression(
                new BigDecimal(coefficients[0], DIGITS),
                coefficients[0] / errors[0],
                drivers,
                Fit.of(energy, expected, coefficients.length));
    }

    private static double perHour(Observed point, int driver) {
        return point.drivers().get(driver) / point.hours();
    }

    private static void requireChanging(List<Observed> points, int driver, Quantity quantity, String where)
            throws JobRefused {
        double first = points.get(0).drivers().get(driver);
        if (points.stream().allMatch(point -> point.drivers().get(driver) == first)) {
            throw JobRefused.wrongInput(
                    "%s: %s is %s %s in each of the %d intervals, so nothing can be learnt from it; take a period in which it changes, or leave it out of --driver"
                            .formatted(where, quantity, first, quantity.unit(), points.size()));
        }
    }
}
