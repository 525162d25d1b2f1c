package io.plantline.plant;

import io.plantline.model.Quantity;

/**
 * How a flow is measured: by one meter, or by whatever measures a quantity of a scope.
 *
 * @param meter the meter; null where a scope is named
 * @param scope the scope; null where a meter is named
 * @param content what the balance takes of one unit of the quantity, in the unit of the balance: dry substance of a mass,
 *     the mass of a piece
 * @param relative standard uncertainty as a part of the amount; 0 where it is absolute
 * @param absolute standard uncertainty in the unit of the balance; 0 where it is relative
 * @param resolution the smallest step of the meter, in the unit of the balance; 0 where it is not known
 */
public record Measurement(
        String meter,
        String scope,
        Quantity quantity,
        double content,
        double relative,
        double absolute,
        double resolution) {
    /** Two readings, each off by up to half a step, all equally likely. */
    private static final double STEPS = 6;

    /** So that nothing measured as nothing is not beyond doubt. */
    private static final double LEAST = 1e-6;

    public Measurement {
        if ((meter == null) == (scope == null)) {
            throw new IllegalArgumentException("measurement of %s: name a meter or a scope".formatted(quantity));
        }
        if (content <= 0 || relative < 0 || absolute < 0) {
            throw new IllegalArgumentException("measurement of %s: content %s, uncertainty %s and %s"
                    .formatted(quantity, content, relative, absolute));
        }
    }

    /** The standard uncertainty of an amount, in its unit; never zero. */
    public double uncertainty(double amount) {
        double stated = relative * Math.abs(amount) + absolute;
        return Math.max(LEAST, Math.sqrt(stated * stated + resolution * resolution / STEPS));
    }
}
