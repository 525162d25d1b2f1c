package io.plantline.bench.report;

/** Whether what was measured also gave the right result; a fast wrong answer counts for nothing. */
public record Verdict(State state, String words) {
    /** What a line is worth. */
    public enum State {
        RIGHT,
        VOID,
        SKIPPED
    }

    public static Verdict right(String words) {
        return new Verdict(State.RIGHT, words);
    }

    public static Verdict wrong(String words) {
        return new Verdict(State.VOID, words);
    }

    public static Verdict skipped(String why) {
        return new Verdict(State.SKIPPED, why);
    }

    public boolean isVoid() {
        return state == State.VOID;
    }

    /** This one where it is void, else the other: a line is as good as the worst of its runs. */
    public Verdict and(Verdict other) {
        return isVoid() ? this : other;
    }

    @Override
    public String toString() {
        return state == State.RIGHT ? "right: " + words : "%s: %s".formatted(state, words);
    }
}
