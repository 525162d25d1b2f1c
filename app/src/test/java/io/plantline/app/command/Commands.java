package io.plantline.app.command;

import io.plantline.app.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** One call of the command line, with what it said and how it ended. */
record Commands(int exitCode, String out, String err) {

    static Commands run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = PlantlineCommand.commandLine(new StopSignal())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Commands(commandLine.execute(arguments), out.toString(), err.toString());
    }
}
