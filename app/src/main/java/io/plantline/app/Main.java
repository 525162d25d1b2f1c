package io.plantline.app;

import io.plantline.app.command.PlantlineCommand;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The process: runs the command line, and gives it a bounded time to close everything when it is told to end. */
public final class Main {
    private static final int SECONDS_TO_CLOSE = 30;

    private final StopSignal stop = new StopSignal();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicInteger exitCode = new AtomicInteger(ExitCode.FAULT);
    private final Optional<TemporaryFolder> scratch = scratch();

    private Main() {}

    public static void main(String[] arguments) {
        new Main().run(arguments);
    }

    /** Nothing where none can be made: most commands need none, and one that does says so. */
    private static Optional<TemporaryFolder> scratch() {
        try {
            TemporaryFolder folder = TemporaryFolder.make();
            folder.serveThisProcess();
            return Optional.of(folder);
        } catch (IOException nowhere) {
            return Optional.empty();
        }
    }

    private void run(String[] arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        try {
            exitCode.set(PlantlineCommand.commandLine(stop).execute(arguments));
        } finally {
            finished.countDown();
        }
        // Threads of the embedded parts would keep the process alive.
        Runtime.getRuntime().exit(exitCode.get());
    }

    /** Runs on Ctrl-C and SIGTERM as well as after a command: either way the command's own exit code is the process's. */
    private void end() {
        stop.request();
        try {
            if (!finished.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                System.err.println("not everything closed within %d s; ending anyway".formatted(SECONDS_TO_CLOSE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        scratch.ifPresent(Main::clear);
        Runtime.getRuntime().halt(exitCode.get());
    }

    private static void clear(TemporaryFolder folder) {
        try {
            folder.close();
        } catch (IOException stillWrittenTo) {
            // A job that is slow to end: what it leaves stays among the temporary files of the machine.
        }
    }
}
