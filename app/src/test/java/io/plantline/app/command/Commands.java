package io.plantline.app.command;

import io.plantline.app.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;

/** A call of the command line, with what it says and how it ends. */
final class Commands implements AutoCloseable {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(90);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final StopSignal stop = new StopSignal();
    private final CompletableFuture<Integer> exitCode;

    private Commands(String... arguments) {
        CommandLine commandLine = PlantlineCommand.commandLine(stop)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        exitCode = CompletableFuture.supplyAsync(() -> commandLine.execute(arguments));
    }

    /** Runs to the end. */
    static Commands run(String... arguments) {
        Commands commands = new Commands(arguments);
        commands.exitCode.join();
        return commands;
    }

    /** Begins, and leaves it running. */
    static Commands start(String... arguments) {
        return new Commands(arguments);
    }

    /** Waits until it has said this, or has ended. */
    Commands awaitSaying(String text) {
        long deadline = System.nanoTime() + LONGEST;
        while (!out().contains(text) && !exitCode.isDone() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return this;
    }

    /** As Ctrl-C does, and waits for the end. */
    @Override
    public void close() {
        stop.request();
        exitCode.join();
    }

    int exitCode() {
        return exitCode.join();
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
