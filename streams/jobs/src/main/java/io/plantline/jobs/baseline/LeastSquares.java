package io.plantline.jobs.baseline;

import java.util.Arrays;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/** Ordinary least squares on columns, the load per hour being one of them: so it scales with the hours. */
final class LeastSquares {
    private final double[] coefficients;
    private final double[] errors;
    private final double[] expected;

    private LeastSquares(double[] coefficients, double[] errors, double[] expected) {
        this.coefficients = coefficients;
        this.errors = errors;
        this.expected = expected;
    }

    /** Throws {@link org.hipparchus.exception.MathRuntimeException} where columns go together. */
    static LeastSquares of(double[] energy, double[][] rows) {
        OLSMultipleLinearRegression regression = regression(energy, rows);
        double[] coefficients = regression.estimateRegressionParameters();
        double[] expected = Arrays.stream(rows)
                .mapToDouble(row -> product(coefficients, row))
                .toArray();
        return new LeastSquares(coefficients, regression.estimateRegressionParametersStandardErrors(), expected);
    }

    private static OLSMultipleLinearRegression regression(double[] energy, double[][] rows) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(energy, rows);
        return regression;
    }

    /** Of a column. */
    double coefficient(int column) {
        return coefficients[column];
    }

    /** For each row. */
    double[] expected() {
        return expected.clone();
    }

    /** How many times its standard error a coefficient is. */
    double t(int column) {
        return coefficients[column] / errors[column];
    }

    /** Sum of the squared residuals. */
    double squares(double[] energy) {
        double squares = 0;
        for (int i = 0; i < energy.length; i++) {
            squares += (energy[i] - expected[i]) * (energy[i] - expected[i]);
        }
        return squares;
    }

    private static double product(double[] coefficients, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += coefficients[i] * row[i];
        }
        return sum;
    }
}
