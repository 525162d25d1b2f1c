package io.plantline.dashboards;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A port of the network that takes every call and never says a word, or the head of an answer and nothing after it. */
final class Silent implements AutoCloseable {
    private static final byte[] HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{".getBytes(US_ASCII);

    private final ServerSocket port;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final AtomicReference<byte[]> begins = new AtomicReference<>(new byte[0]);

    Silent() throws IOException {
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread taking = new Thread(this::take, "silent-provider");
        taking.setDaemon(true);
        taking.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/factory".formatted(port.getLocalPort()));
    }

    /** From now on it begins to answer, and does not go on. */
    void begins() {
        begins.set(HEAD.clone());
    }

    int callers() {
        return callers.size();
    }

    private void take() {
        try {
            while (!port.isClosed()) {
                Socket caller = port.accept();
                callers.add(caller);
                caller.getOutputStream().write(begins.get());
            }
        } catch (IOException closed) {
            if (!port.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
