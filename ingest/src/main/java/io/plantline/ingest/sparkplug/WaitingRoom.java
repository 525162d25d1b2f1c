package io.plantline.ingest.sparkplug;

/** Room for messages that wait for a birth, bounded for all edge nodes together. */
final class WaitingRoom {
    static final int MOST = 1_000;
    private static final long MOST_BYTES = 16L << 20;

    private int count;
    private long bytes;

    /** True where there was room for one more. */
    boolean enter(Spoken said) {
        int size = said.arrival().payload().length;
        if (count >= MOST || bytes + size > MOST_BYTES) {
            return false;
        }
        count++;
        bytes += size;
        return true;
    }

    void leave(Spoken said) {
        count--;
        bytes -= said.arrival().payload().length;
    }

    int count() {
        return count;
    }
}
