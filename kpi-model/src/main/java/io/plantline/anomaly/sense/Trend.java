package io.plantline.anomaly.sense;

/** A straight line through what was seen of two numbers, the older the less: what the one usually is, given the other. */
public final class Trend implements Remembering {
    private static final double PACE = 0.002;

    /** Below this share of the variance a line says no more than the mean. */
    private static final double FLAT = 1e-9;

    private long seen;
    private double meanX;
    private double meanY;
    private double varianceX;
    private double covariance;

    /** What to expect at x. */
    public double at(double x) {
        double slope = varianceX <= FLAT * meanX * meanX ? 0 : covariance / varianceX;
        return meanY + slope * (x - meanX);
    }

    public void learn(double x, double y) {
        double pace = Math.max(1.0 / ++seen, PACE);
        double awayX = x - meanX;
        double awayY = y - meanY;
        meanX += pace * awayX;
        meanY += pace * awayY;
        varianceX = (1 - pace) * (varianceX + pace * awayX * awayX);
        covariance = (1 - pace) * (covariance + pace * awayX * awayY);
    }

    /** How many points it has learnt. */
    public long seen() {
        return seen;
    }

    /** The mean of x. */
    public double meanLoad() {
        return meanX;
    }

    @Override
    public void pass(Memory memory) {
        seen = memory.whole(seen);
        meanX = memory.number(meanX);
        meanY = memory.number(meanY);
        varianceX = memory.number(varianceX);
        covariance = memory.number(covariance);
    }
}
