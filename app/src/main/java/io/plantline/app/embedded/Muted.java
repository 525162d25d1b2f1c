package io.plantline.app.embedded;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps a library that prints to the console by itself, past any log configuration, from talking into what the command
 * says. Only the calling thread is muted: what others print or log meanwhile is shown.
 */
final class Muted {
    private Muted() {}

    /** Something to do that may fail. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    static synchronized <T, E extends Exception> T run(Work<T, E> work) throws E {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Thread muted = Thread.currentThread();
        try {
            System.setOut(without(muted, out));
            System.setErr(without(muted, err));
            return work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static PrintStream without(Thread muted, PrintStream console) {
        OutputStream others = new FilterOutputStream(console) {
            @Override
            public void write(int one) throws IOException {
                if (Thread.currentThread() != muted) {
                    out.write(one);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (Thread.currentThread() != muted) {
                    out.write(bytes, from, length);
                }
            }
        };
        return new PrintStream(others, true, StandardCharsets.UTF_8);
    }
}
