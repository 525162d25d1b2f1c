package io.plantline.app;

/** A reason to end that its user can mend; the message says what and how, and no stack trace is shown. */
public final class Refusal extends Exception {
    private final int exitCode;

    private Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static Refusal wrongInput(String message) {
        return new Refusal(ExitCode.WRONG_INPUT, message);
    }

    public static Refusal wrongUsage(String message) {
        return new Refusal(ExitCode.WRONG_USAGE, message);
    }

    public static Refusal unreachable(String message) {
        return new Refusal(ExitCode.UNREACHABLE, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
