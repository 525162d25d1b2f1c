package io.plantline.bench;

import picocli.CommandLine;

/** {@code plantline bench}. */
public final class Bench {
    private Bench() {}

    /** Runs the benchmark; returns 0, or 1 where a line is void, and what {@code plantline} returns for other faults. */
    public static int run(String... arguments) {
        return new CommandLine(new BenchOptions()).execute(arguments);
    }
}
