package io.plantline.app.command;

import io.plantline.app.ExitCode;
import io.plantline.app.Refusal;
import io.plantline.app.StopSignal;
import io.plantline.app.Stopped;
import io.plantline.app.settings.Durations;
import io.plantline.app.settings.Setting;
import io.plantline.app.settings.SettingsException;
import io.plantline.ingest.replay.Speed;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code plantline}; it does nothing but name the others. */
@Command(
        name = "plantline",
        description = "Factory-level sustainability KPIs as a stream: meters in, trusted numbers out.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ShownVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input is wrong; the message says where",
            "2:wrong usage",
            "3:something needed is not reachable; the message names it"
        })
public final class PlantlineCommand {
    private static final Logger LOG = LoggerFactory.getLogger(PlantlineCommand.class);

    private PlantlineCommand() {}

    /** The command line with all its commands; {@code stop} ends those that run until they are told to. */
    public static CommandLine commandLine(StopSignal stop) {
        CommandLine commandLine = new CommandLine(new PlantlineCommand())
                .addSubcommand(new DemoCommand(stop))
                .addSubcommand(new FaultCommand())
                .addSubcommand(new RunCommand(stop))
                .addSubcommand(new ReplayCommand(stop))
                .addSubcommand(new RebuildCommand(stop, Clock.systemUTC()))
                .addSubcommand(JobCommand.commandLine(stop))
                .addSubcommand(new RulesCommand(InstantSource.system()))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new FlowsCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new BatchesCommand())
                .addSubcommand(new FactorsCommand(InstantSource.system()))
                .addSubcommand(new ScheduleCommand(InstantSource.system()))
                .addSubcommand(new WhatIfCommand(stop, Clock.systemUTC()))
                .addSubcommand(new SignalsCommand(stop, InstantSource.system()))
                .addSubcommand(new DiscoverCommand(stop, InstantSource.system()))
                .addSubcommand(new RejectedCommand(InstantSource.system()))
                .addSubcommand(new MetersCommand())
                .addSubcommand(new EnterCommand(InstantSource.system()))
                .addSubcommand(new UsersCommand(PasswordPrompt.ofThisProcess(), InstantSource.system()))
                .addSubcommand(BenchCommand.commandLine())
                .registerConverter(Duration.class, PlantlineCommand::duration)
                .registerConverter(Speed.class, PlantlineCommand::speed)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(PlantlineCommand::misused)
                .setExecutionExceptionHandler(PlantlineCommand::failed);
        HelpText.layOut(commandLine);
        CommandLine run = commandLine.getSubcommands().get("run");
        run.getCommandSpec().usageMessage().footer("%nSettings:", settings(run));
        return commandLine;
    }

    private static String settings(CommandLine command) {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Setting.values())
                .forEach(setting -> all.put(setting.key(), setting.purpose() + standard(setting)));
        return command.getHelp().createTextTable(all).toString().stripTrailing();
    }

    private static String standard(Setting setting) {
        return setting.standard().map(" (default: %s)"::formatted).orElse("");
    }

    private static Speed speed(String text) {
        try {
            return Speed.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    private static Duration duration(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    /** What is wrong, what was perhaps meant, and where all of it is explained. */
    private static int misused(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        pointToHelp(command);
        return ExitCode.WRONG_USAGE;
    }

    private static void pointToHelp(CommandLine command) {
        if (command.getParent() == null) {
            command.getErr()
                    .println("commands: "
                            + String.join(", ", command.getSubcommands().keySet()));
        }
        command.getErr()
                .println("'%s --help' explains the options"
                        .formatted(command.getCommandSpec().qualifiedName()));
    }

    /** What a user can mend is said in one line; everything else is a fault and told with its context. */
    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Refusal refusal) {
            command.getErr().println(refusal.getMessage());
            if (refusal.exitCode() == ExitCode.WRONG_USAGE) {
                pointToHelp(command);
            }
            return refusal.exitCode();
        }
        if (failure instanceof SettingsException settings) {
            command.getErr().println(settings.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof Stopped stopped) {
            LOG.debug("ended before everything was up", stopped);
            return ExitCode.DONE;
        }
        LOG.error("a fault of Plantline itself in '{}'", String.join(" ", parsed.originalArgs()), failure);
        return ExitCode.FAULT;
    }
}
