package io.plantline.flow;

/** A measured amount and its standard uncertainty, in the unit of the balance. */
public record Measured(double amount, double uncertainty) {
    public Measured {
        if (!(uncertainty > 0) || !Double.isFinite(amount)) {
            throw new IllegalArgumentException("measured: amount %s, uncertainty %s".formatted(amount, uncertainty));
        }
    }
}
