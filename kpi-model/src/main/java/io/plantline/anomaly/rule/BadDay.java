package io.plantline.anomaly.rule;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;

/** The last day that was over and had too much reactive energy. */
final class BadDay implements Remembering {
    private long date = Long.MIN_VALUE;
    private double tanPhi;
    private double share;

    /** @param metered how much of it was metered */
    void was(long day, double came, double metered) {
        date = day;
        tanPhi = came;
        share = metered;
    }

    long date() {
        return date;
    }

    double tanPhi() {
        return tanPhi;
    }

    double share() {
        return share;
    }

    @Override
    public void pass(Memory memory) {
        date = memory.whole(date);
        tanPhi = memory.number(tanPhi);
        share = memory.number(share);
    }
}
