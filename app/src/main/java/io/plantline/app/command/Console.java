package io.plantline.app.command;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.Locale;

/** Says how far a command has got, each line with the seconds since the process began. */
final class Console {
    private final PrintWriter out;
    private final InstantSource clock;
    private final long begun = ManagementFactory.getRuntimeMXBean().getStartTime();

    Console(PrintWriter out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    void say(String line) {
        out.printf(Locale.ROOT, "%s (%.1f s)%n", line, (clock.millis() - begun) / 1000.0);
        out.flush();
    }
}
