package io.plantline.model;

/** The sequences of three voltages that are not balanced: the negative over the positive sequence, V2/V1, as a share of one. */
public final class Sequences {
    private Sequences() {}

    /** Of the voltages between phases, exactly; IEC 61000-4-30: √((1 - √(3 - 6β)) / (1 + √(3 - 6β))) with β = Σ U⁴ / (Σ U²)². */
    public static double betweenPhases(double a, double b, double c) {
        double squares = a * a + b * b + c * c;
        double beta = (a * a * a * a + b * b * b * b + c * c * c * c) / (squares * squares);
        double root = Math.sqrt(Math.max(0, 3 - 6 * beta));
        return Math.sqrt(Math.max(0, (1 - root) / (1 + root)));
    }

    /** Of those to the neutral, with a third of a turn between them: |a + αb + α²c| over a + b + c. */
    public static double toNeutral(double a, double b, double c) {
        return Math.sqrt(Math.max(0, a * a + b * b + c * c - a * b - b * c - c * a)) / (a + b + c);
    }
}
