package io.plantline.app.command;

import io.plantline.app.StopSignal;
import java.time.Clock;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plantline job}: names the Flink jobs. */
@Command(
        name = "job",
        description =
                "A Flink job, on a cluster in a process of its own or, with --jobmanager, on one that runs elsewhere.",
        synopsisSubcommandLabel = "JOB",
        mixinStandardHelpOptions = true)
final class JobCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    static CommandLine commandLine(StopSignal stop) {
        return new CommandLine(new JobCommand())
                .addSubcommand(new RebuildCommand(stop, Clock.systemUTC()))
                .addSubcommand(new AnomaliesCommand(stop, InstantSource.system()))
                .addSubcommand(new BaselinesCommand(stop, InstantSource.system()))
                .addSubcommand(new AdjustCommand(stop));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a job: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
