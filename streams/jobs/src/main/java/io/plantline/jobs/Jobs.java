package io.plantline.jobs;

import io.plantline.jobs.anomalies.AnomaliesCommand;
import io.plantline.jobs.baseline.AdjustCommand;
import io.plantline.jobs.baseline.BaselineCommand;
import io.plantline.jobs.rebuild.RebuildCommand;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The jobs' own {@code main}: a subcommand for each. */
@Command(
        name = "plantline job",
        description = "Flink jobs: what remembers, watches and rebuilds.",
        synopsisSubcommandLabel = "JOB",
        mixinStandardHelpOptions = true)
public final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int FAULT = 70;

    private Jobs() {}

    public static void main(String[] arguments) {
        // Threads of the local cluster would keep the process alive.
        Runtime.getRuntime().halt(commandLine().execute(arguments));
    }

    /** The command line with all jobs. */
    static CommandLine commandLine() {
        return new CommandLine(new Jobs())
                .addSubcommand(new RebuildCommand())
                .addSubcommand(new BaselineCommand(InstantSource.system()))
                .addSubcommand(new AdjustCommand(InstantSource.system()))
                .addSubcommand(new AnomaliesCommand(InstantSource.system()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Jobs::failed);
    }

    /** What a user can mend is said in one line; everything else is a fault and told with its context. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof JobRefused refused) {
            command.getErr().println(refused.getMessage());
            return refused.exitCode();
        }
        LOG.error("a fault of Plantline itself in '{}'", String.join(" ", parsed.originalArgs()), failure);
        return FAULT;
    }
}
