package io.plantline.kpi;

/** What is worth counting of a reading that was taken in. */
public enum Notice {
    /** Said before: the same time and nothing better. */
    REPEATED("repeated"),
    /** Behind a later one of its meter, while the minutes it changes are open. */
    OUT_OF_ORDER("out-of-order"),
    /** It restates values that were final. */
    LATE("late"),
    /** It jumps further than its meter can, and waits for the next reading to confirm it. */
    HELD("held"),
    /** It is suddenly on another scale, and waits for somebody to confirm it or to mend the plant file. */
    SCALE_SUSPECT("scale-suspect"),
    /** Below zero, where its meter has no {@code reverse}: it counts as nothing. */
    REVERSED("reversed");

    private final String id;

    Notice(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
