package io.plantline.jobs;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The jobs' own {@code main}: a subcommand for each. */
@Command(
        name = "plantline job",
        description = "Flink jobs: what remembers, watches and rebuilds.",
        synopsisSubcommandLabel = "JOB",
        mixinStandardHelpOptions = true)
public final class Jobs {
    private Jobs() {}

    public static void main(String[] arguments) {
        // Threads of the local cluster would keep the process alive.
        Runtime.getRuntime().exit(commandLine().execute(arguments));
    }

    /** The command line with all jobs. */
    static CommandLine commandLine() {
        return new CommandLine(new Jobs()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
