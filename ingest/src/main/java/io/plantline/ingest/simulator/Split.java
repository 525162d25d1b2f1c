package io.plantline.ingest.simulator;

/** A mass divided into streams by share; the last stream takes what is left, so that nothing is lost. */
final class Split {
    private final double[] shares;
    private final Tap[] taps;

    /** @param shares of all taps but the last */
    Split(double[] shares, Tap... taps) {
        if (shares.length != taps.length - 1) {
            throw new IllegalArgumentException("split: every tap but the last has a share");
        }
        this.shares = shares.clone();
        this.taps = taps.clone();
    }

    void flow(long mass) {
        long left = mass;
        for (int i = 0; i < shares.length; i++) {
            long part = Math.round(mass * shares[i]);
            taps[i].flow(part);
            left -= part;
        }
        taps[taps.length - 1].flow(left);
    }
}
