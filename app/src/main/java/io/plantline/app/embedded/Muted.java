package io.plantline.app.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps a library that prints to the console by itself from talking into what the command says. */
final class Muted {
    private Muted() {}

    /** Something to do that may fail. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    static <T, E extends Exception> T run(Work<T, E> work) throws E {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            System.setOut(nowhere);
            System.setErr(nowhere);
            return work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
