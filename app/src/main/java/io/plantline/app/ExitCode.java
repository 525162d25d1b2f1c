package io.plantline.app;

/** What the process says to who started it. */
public final class ExitCode {
    public static final int DONE = 0;
    /** The input is wrong; the message says where. */
    public static final int WRONG_INPUT = 1;
    /** Wrong options or arguments. */
    public static final int WRONG_USAGE = 2;
    /** Something needed is not reachable; the message names it. */
    public static final int UNREACHABLE = 3;
    /** A fault of Plantline itself; the log has the context. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
