package io.plantline.decision;

/** How much a search may do. It counts work, not time: the same question has the same answer on every machine. */
final class Effort {
    private final long most;
    private long spent;

    Effort(long most) {
        this.most = most;
    }

    void spend(long work) {
        spent += work;
    }

    boolean isExhausted() {
        return spent > most;
    }

    long spent() {
        return spent;
    }
}
