package io.plantline.flow;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RRQRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The amounts nearest to the measured ones, by their uncertainties, that close every balance: minimise
 * {@code (ŷ-y)ᵀΣ⁻¹(ŷ-y)} under {@code Aŷ = s}. What is not measured is first projected away (Crowe, by QR), then found from the
 * balances. The problem is solved whitened, by the pseudo-inverse of {@code B = P·A·Σ½}: the same as
 * {@code ŷ = y - ΣAᵀ(AΣAᵀ)⁻¹(Ay-s)}, without squaring what is badly scaled.
 */
final class LeastSquares {
    private static final double NOTHING = 1e-9;
    private static final double RANK = 1e-13;

    private final RealMatrix measuredColumns;
    private final RealMatrix unmeasuredColumns;
    private final RealVector stock;
    private final double[] measured;
    private final double[] uncertainty;

    /** Projects what is not measured out of the balances: its rows span what is orthogonal to the unmeasured flows. */
    private final RealMatrix projection;

    private final RealMatrix reduced;
    private final RealVector whitened;
    private final RealVector multipliers;
    private final RealMatrix redundancy;
    private final int rank;

    /** Of the flows at the given places of the balances; a flow without a measurement is null there. */
    LeastSquares(Balances balances, Measured[] amounts, List<Integer> known, List<Integer> unknown) {
        this.measuredColumns = columns(balances.incidence(), known);
        this.unmeasuredColumns = columns(balances.incidence(), unknown);
        this.stock = balances.stock();
        this.measured = known.stream().mapToDouble(at -> amounts[at].amount()).toArray();
        this.uncertainty =
                known.stream().mapToDouble(at -> amounts[at].uncertainty()).toArray();
        this.projection = projection(unmeasuredColumns, balances.centres().size());
        this.reduced = projection == null || known.isEmpty() ? null : projection.multiply(measuredColumns);
        if (reduced == null) {
            this.whitened = MatrixUtils.createRealVector(known.size());
            this.multipliers = MatrixUtils.createRealVector(balances.centres().size());
            this.redundancy = known.isEmpty() ? null : MatrixUtils.createRealMatrix(known.size(), known.size());
            this.rank = 0;
        } else {
            RealMatrix scaled = reduced.multiply(MatrixUtils.createRealDiagonalMatrix(uncertainty));
            PseudoInverse inverse = new PseudoInverse(scaled, RANK);
            RealVector missing =
                    projection.operate(stock).subtract(reduced.operate(MatrixUtils.createRealVector(measured)));
            RealVector first = inverse.apply(missing);
            RealVector rest = missing.subtract(scaled.operate(first));
            this.whitened = first.add(inverse.apply(rest));
            this.multipliers = projection.transpose().operate(inverse.transposed(whitened));
            this.redundancy = inverse.projector();
            this.rank = inverse.rank();
        }
    }

    /** The squared distance of the measured from the reconciled, by uncertainty. */
    double distance() {
        return whitened.dotProduct(whitened);
    }

    /** How many balances can be checked. */
    int rank() {
        return rank;
    }

    double reconciled(int known) {
        return measured[known] + whitened.getEntry(known) * uncertainty[known];
    }

    /** The standard uncertainty of the reconciled amount. */
    double uncertainty(int known) {
        return uncertainty[known] * Math.sqrt(Math.max(0, 1 - redundancy.getEntry(known, known)));
    }

    /** True where the balances would tell it without its meter. */
    boolean isRedundant(int known) {
        return reduced != null && reduced.getColumnVector(known).getNorm() > NOTHING;
    }

    /** The adjustment by its own standard deviation. */
    double standardised(int known) {
        return whitened.getEntry(known) / Math.sqrt(redundancy.getEntry(known, known));
    }

    /** What a flow at a place of the balances would change of the distance, if it could be a little more than nothing. */
    double pull(Balances balances, int place) {
        return -balances.incidence().getColumnVector(place).dotProduct(multipliers);
    }

    /** The amounts of what is not measured, and their uncertainties; not a number where the balances do not tell. */
    Unmeasured unmeasured() {
        int count = unmeasuredColumns == null ? 0 : unmeasuredColumns.getColumnDimension();
        RealVector amounts = MatrixUtils.createRealVector(count);
        RealVector deviations = MatrixUtils.createRealVector(count);
        if (count == 0) {
            return new Unmeasured(amounts, deviations);
        }
        PseudoInverse inverse = new PseudoInverse(unmeasuredColumns, NOTHING);
        RealVector taken = stock;
        RealMatrix covariance = null;
        if (measured.length > 0) {
            double[] reconciled = IntStream.range(0, measured.length)
                    .mapToDouble(this::reconciled)
                    .toArray();
            taken = stock.subtract(measuredColumns.operate(MatrixUtils.createRealVector(reconciled)));
            RealMatrix carried = inverse.matrix().multiply(measuredColumns);
            covariance = carried.multiply(covariance()).multiplyTransposed(carried);
        }
        RealVector solved = inverse.apply(taken);
        RealMatrix told = inverse.projector();
        for (int i = 0; i < count; i++) {
            boolean isTold = Math.abs(1 - told.getEntry(i, i)) < NOTHING;
            amounts.setEntry(i, isTold ? solved.getEntry(i) : Double.NaN);
            deviations.setEntry(
                    i, isTold && covariance != null ? Math.sqrt(Math.max(0, covariance.getEntry(i, i))) : Double.NaN);
        }
        return new Unmeasured(amounts, deviations);
    }

    /** What the balances tell of flows that are not measured. */
    record Unmeasured(RealVector amounts, RealVector uncertainties) {}

    private RealMatrix covariance() {
        RealMatrix scale = MatrixUtils.createRealDiagonalMatrix(uncertainty);
        RealMatrix free =
                MatrixUtils.createRealIdentityMatrix(uncertainty.length).subtract(redundancy);
        return scale.multiply(free).multiply(scale);
    }

    private static RealMatrix columns(RealMatrix of, List<Integer> places) {
        return places.isEmpty()
                ? null
                : of.getSubMatrix(
                        IntStream.range(0, of.getRowDimension()).toArray(),
                        places.stream().mapToInt(Integer::intValue).toArray());
    }

    private static RealMatrix projection(RealMatrix unmeasured, int centres) {
        if (unmeasured == null) {
            return MatrixUtils.createRealIdentityMatrix(centres);
        }
        RRQRDecomposition decomposed = new RRQRDecomposition(unmeasured);
        int used = decomposed.getRank(NOTHING);
        return used == centres
                ? null
                : decomposed
                        .getQ()
                        .getSubMatrix(0, centres - 1, used, centres - 1)
                        .transpose();
    }
}
