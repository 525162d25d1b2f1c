package io.plantline.jobs;

/** A reason to end that its user can mend; the message says what and how. */
public final class JobRefused extends Exception {
    private static final int WRONG_INPUT = 1;
    private static final int WRONG_USAGE = 2;
    private static final int UNREACHABLE = 3;

    private final int exitCode;

    private JobRefused(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static JobRefused wrongInput(String message) {
        return new JobRefused(WRONG_INPUT, message);
    }

    public static JobRefused wrongUsage(String message) {
        return new JobRefused(WRONG_USAGE, message);
    }

    public static JobRefused unreachable(String message) {
        return new JobRefused(UNREACHABLE, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
