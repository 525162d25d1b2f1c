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

    /** For what is good to have only: as much again as was spent and a fiftieth of all, at most what is left. */
    Effort more() {
        return new Effort(Math.min(most - spent, spent + most / 50));
    }

    long spent() {
        return spent;
    }
}
