package io.plantline.bench;

import io.plantline.app.Refusal;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** {@code plantline bench}. */
public final class Bench {
    private static final int WIDTH = 110;

    private Bench() {}

    /** Runs the benchmark; returns 0, or 1 where a line is void, and what {@code plantline} returns for other faults. */
    public static int run(String... arguments) {
        return new CommandLine(new BenchOptions(Clock.systemUTC()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setExecutionExceptionHandler(Bench::failed)
                .execute(arguments);
    }

    /** What a user can mend is said in one line; everything else is a fault and told with its context. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof Refusal refusal) {
            command.getErr().println(refusal.getMessage());
            return refusal.exitCode();
        }
        throw failure;
    }
}
