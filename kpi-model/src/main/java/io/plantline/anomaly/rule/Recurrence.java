package io.plantline.anomaly.rule;

import io.plantline.anomaly.sense.Memory;
import io.plantline.anomaly.sense.Remembering;

/** Of an event that is of a moment: whether it is told to be over already, and whether it has come again since. */
final class Recurrence implements Remembering {
    private boolean past;
    private boolean again;

    /** True where its end has been told. */
    boolean isPast() {
        return past;
    }

    /** True where all of it that is over has been told to be. */
    boolean isTold() {
        return past && !again;
    }

    /** It has come again: true where that is for a moment, as far as is known, so that its end is waited for. */
    boolean comesAgain() {
        boolean forAMoment = isTold();
        again = forAMoment;
        return forAMoment;
    }

    void over() {
        past = true;
        again = false;
    }

    void clear() {
        past = false;
        again = false;
    }

    @Override
    public void pass(Memory memory) {
        past = memory.flag(past);
        again = memory.flag(again);
    }
}
