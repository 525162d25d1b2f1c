package io.plantline.anomaly.sense;

/**
 * The last scores of calm times, and how rare a new one is among them: the conformal p-value (1 + those as high) /
 * (n + 1), which holds for scores of any law as long as calm times stay as they are.
 */
public final class Calm implements Remembering {
    private static final double AS_DEVIATION = 1.4826;

    private final double[] ring;
    private long added;

    public Calm(int length) {
        ring = new double[length];
    }

    /** The p-value of a score: the smaller, the rarer. */
    public double rarity(double score) {
        int size = size();
        int asHigh = 0;
        for (int i = 0; i < size; i++) {
            asHigh += ring[i] >= score ? 1 : 0;
        }
        return (1.0 + asHigh) / (size + 1);
    }

    public void learn(double score) {
        ring[(int) (added++ % ring.length)] = score;
    }

    /** Forgets them all. */
    public void clear() {
        added = 0;
    }

    public int size() {
        return (int) Math.min(added, ring.length);
    }

    /** The median of the scores. */
    public double median() {
        return Middle.of(ring, size());
    }

    /** The median distance from the median. */
    public double distance() {
        return Middle.distance(ring, size());
    }

    /** How far scores usually are from the median: 1.4826 times the median distance, the deviation of a normal law. */
    public double spread() {
        return AS_DEVIATION * distance();
    }

    /** The score that so large a share of them stays below. */
    public double quantile(double share) {
        return Middle.quantile(ring, size(), share);
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(ring);
        added = memory.whole(added);
    }
}
