package io.plantline.flow;

import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/** The pseudo-inverse by singular values, where those that are nothing beside the greatest count as nothing. */
final class PseudoInverse {
    private final SingularValueDecomposition parts;
    private final int rank;

    PseudoInverse(RealMatrix of, double nothing) {
        this.parts = new SingularValueDecomposition(of);
        double[] values = parts.getSingularValues();
        this.rank = (int) IntStream.range(0, values.length)
                .filter(i -> values[i] > nothing * values[0])
                .count();
    }

    int rank() {
        return rank;
    }

    RealVector apply(RealVector to) {
        return sum(parts.getU().transpose().operate(to), parts.getV());
    }

    /** The pseudo-inverse of the transposed. */
    RealVector transposed(RealVector to) {
        return sum(parts.getVT().operate(to), parts.getU());
    }

    RealMatrix matrix() {
        RealMatrix inverse = MatrixUtils.createRealMatrix(
                parts.getV().getRowDimension(), parts.getU().getRowDimension());
        for (int i = 0; i < rank; i++) {
            inverse = inverse.add(parts.getV()
                    .getColumnVector(i)
                    .mapDivide(parts.getSingularValues()[i])
                    .outerProduct(parts.getU().getColumnVector(i)));
        }
        return inverse;
    }

    /** Projects onto what the matrix sees. */
    RealMatrix projector() {
        int size = parts.getV().getRowDimension();
        RealMatrix seen = MatrixUtils.createRealMatrix(size, size);
        for (int i = 0; i < rank; i++) {
            RealVector direction = parts.getV().getColumnVector(i);
            seen = seen.add(direction.outerProduct(direction));
        }
        return seen;
    }

    private RealVector sum(RealVector coefficients, RealMatrix directions) {
        RealVector sum = MatrixUtils.createRealVector(directions.getRowDimension());
        for (int i = 0; i < rank; i++) {
            double factor = coefficients.getEntry(i) / parts.getSingularValues()[i];
            sum = sum.add(directions.getColumnVector(i).mapMultiply(factor));
        }
        return sum;
    }
}
