package io.plantline.baseline;

/**
 * How well a model follows what was measured, after ASHRAE Guideline 14.
 *
 * @param points number of intervals it was fitted on
 * @param parameters number of coefficients, the load per hour among them
 * @param mean energy of an interval, kWh
 * @param rmse root of the mean squared residual, over {@code points - parameters}, kWh
 * @param nmbe sum of the residuals, actual less expected, over {@code (points - parameters) * mean}
 * @param r2 share of the variation that the model explains
 * @param durbinWatson about 2 where residuals know nothing of one another; near 0 where each repeats the one before
 */
public record Fit(int points, int parameters, double mean, double rmse, double nmbe, double r2, double durbinWatson) {
    public Fit {
        if (points <= parameters) {
            throw new IllegalArgumentException("fit: %d intervals do not decide %d coefficients; take a longer period"
                    .formatted(points, parameters));
        }
        if (!(Math.abs(mean) > 0)) {
            throw new IllegalArgumentException(
                    "fit: the mean energy is %s; nothing can be related to it".formatted(mean));
        }
    }

    /** The fit of expected amounts, in the order of time. */
    public static Fit of(double[] actual, double[] expected, int parameters) {
        int points = actual.length;
        double mean = sum(actual) / points;
        double residuals = 0;
        double squares = 0;
        double steps = 0;
        double spread = 0;
        for (int i = 0; i < points; i++) {
            double residual = actual[i] - expected[i];
            residuals += residual;
            squares += residual * residual;
            spread += (actual[i] - mean) * (actual[i] - mean);
            if (i > 0) {
                double step = residual - (actual[i - 1] - expected[i - 1]);
                steps += step * step;
            }
        }
        int free = Math.max(1, points - parameters);
        return new Fit(
                points,
                parameters,
                mean,
                Math.sqrt(squares / free),
                residuals / (free * mean),
                spread == 0 ? 0 : 1 - squares / spread,
                squares == 0 ? 2 : steps / squares);
    }

    /** Coefficient of variation of the root mean squared error. */
    public double cv() {
        return rmse / mean;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
