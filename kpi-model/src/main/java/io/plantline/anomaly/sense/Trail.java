package io.plantline.anomaly.sense;

/** The last few values of a series, and their means. */
final class Trail implements Remembering {
    private final double[] ring;
    private long added;

    Trail(int length) {
        ring = new double[length];
    }

    void add(double value) {
        ring[(int) (added++ % ring.length)] = value;
    }

    long added() {
        return added;
    }

    /** The mean of the last so many, or of as many as there are. */
    double mean(int last) {
        int count = (int) Math.min(last, added);
        double sum = 0;
        for (long i = added - count; i < added; i++) {
            sum += ring[(int) (i % ring.length)];
        }
        return sum / count;
    }

    @Override
    public void pass(Memory memory) {
        memory.numbers(ring);
        added = memory.whole(added);
    }
}
