package io.plantline.jobs.baseline;

import io.plantline.baseline.Bend.Side;
import io.plantline.jobs.JobRefused;
import io.plantline.kpi.Observed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;

/**
 * The temperatures that energy bends at: a grid of whole degrees is searched for the least squares, then tenths around the
 * best of it. Of shapes with other numbers of parameters the one with the least BIC is taken.
 */
final class BaseTemperatures {
    private static final double[] STEPS = {0.5, 0.1};
    private static final int FEWEST_BEYOND = 3;

    private final List<Observed> points;
    private final List<Column> others;
    private final double[] energy;
    private final double[] grid;

    /** @param others what is regressed on beside them */
    BaseTemperatures(List<Observed> points, List<Column> others) {
        this.points = points;
        this.others = others;
        this.energy = points.stream().mapToDouble(Observed::energy).toArray();
        this.grid = grid(points);
    }

    /**
     * What was found.
     *
     * @param celsius a temperature for each side of the shape
     */
    record Found(Shape shape, List<Double> celsius, double squares, double bic) {}

    /** The best of some shapes. */
    Found best(List<Shape> shapes, String where) throws JobRefused {
        Found best = null;
        for (Shape shape : shapes) {
            Found found = best(shape);
            if (found != null && (best == null || found.bic < best.bic)) {
                best = found;
            }
        }
        if (best == null) {
            throw JobRefused.wrongInput(
                    "%s: it rises neither as it gets colder nor as it gets hotter than some temperature from %s to %s °C; take a period with more weather in it, or --model linear-production"
                            .formatted(where, grid[0], grid[grid.length - 1]));
        }
        return best;
    }

    private Found best(Shape shape) {
        Found best = null;
        for (double first : grid) {
            double[] seconds = shape.temperatures() == 1 ? new double[] {first} : grid;
            for (double second : seconds) {
                if (shape.temperatures() == 1 || second > first) {
                    best = better(best, at(shape, first, second));
                }
            }
        }
        for (double step : STEPS) {
            best = refined(best, step);
        }
        return best;
    }

    /** Goes to better neighbours for as long as there are any. */
    private Found refined(Found from, double step) {
        if (from == null) {
            return null;
        }
        Found last = from;
        Found best = neighbour(last, step);
        while (best.squares < last.squares) {
            last = best;
            best = neighbour(last, step);
        }
        return best;
    }

    /** The best of those a step away, or itself. */
    private Found neighbour(Found of, double step) {
        double first = of.celsius.get(0);
        double second = of.celsius.get(of.celsius.size() - 1);
        Found best = of;
        for (double move : new double[] {-step, 0, step}) {
            for (double other : of.shape.temperatures() == 1 ? new double[] {move} : new double[] {-step, 0, step}) {
                best = better(best, at(of.shape, first + move, second + other));
            }
        }
        return best;
    }

    private static Found better(Found one, Found other) {
        return one == null || (other != null && other.squares < one.squares) ? other : one;
    }

    /** Null where the temperatures decide nothing, or energy falls where it must rise. */
    private Found at(Shape shape, double first, double second) {
        List<Double> celsius = new ArrayList<>();
        List<Column> columns = new ArrayList<>(others);
        for (Side side : shape.sides()) {
            double at = tenths(side == Side.BELOW ? first : second);
            celsius.add(at);
            columns.add(Column.bend(side, at));
        }
        double[][] rows = Column.rows(points, columns);
        int bends = others.size();
        for (int column = bends; column < columns.size(); column++) {
            int bend = column;
            if (Arrays.stream(rows).filter(row -> row[bend] > 0).count() < FEWEST_BEYOND) {
                return null;
            }
        }
        try {
            LeastSquares fit = LeastSquares.of(energy, rows);
            boolean falls = IntStream.range(bends, columns.size()).anyMatch(column -> fit.coefficient(column) <= 0);
            if (falls && !shape.mayFall()) {
                return null;
            }
            double squares = fit.squares(energy);
            int parameters = columns.size() + shape.temperatures();
            double bic = energy.length * Math.log(squares / energy.length) + parameters * Math.log(energy.length);
            return new Found(shape, celsius, squares, bic);
        } catch (MathRuntimeException singular) {
            return null;
        }
    }

    private static double[] grid(List<Observed> points) {
        double least = temperatures(points).min().orElse(0);
        double most = temperatures(points).max().orElse(0);
        return DoubleStream.iterate(
                        Math.ceil(least), celsius -> celsius <= Math.max(most, Math.ceil(least)), each -> each + 1)
                .toArray();
    }

    private static DoubleStream temperatures(List<Observed> points) {
        return points.stream().flatMap(point -> point.outdoors().stream()).mapToDouble(Observed.Warmth::celsius);
    }

    private static double tenths(double celsius) {
        return Math.round(10 * celsius) / 10.0;
    }
}
