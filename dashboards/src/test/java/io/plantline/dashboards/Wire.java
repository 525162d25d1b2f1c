package io.plantline.dashboards;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wire between a browser and the server; it can be cut without a word, or torn so that both ends notice. */
final class Wire implements AutoCloseable {
    private enum State {
        WHOLE,
        CUT,
        TORN
    }

    private final int server;
    private final ServerSocket end;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile State state = State.WHOLE;

    Wire(Served served) throws IOException {
        server = served.server.address().getPort();
        end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(end.getLocalPort()));
    }

    /** Nothing comes through any more, and nobody is told: what is open stays open. */
    void cut() {
        state = State.CUT;
    }

    /** Everything that is open ends, and nothing can be opened. */
    void tear() {
        state = State.TORN;
        sockets.forEach(Wire::end);
    }

    /** What is opened from now on comes through; what was cut stays dead. */
    void mend() {
        state = State.WHOLE;
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                Socket near = end.accept();
                sockets.add(near);
                switch (state) {
                    case WHOLE -> connect(near);
                    case TORN -> end(near);
                    case CUT -> {} // waits for an answer for ever
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) throws IOException {
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.add(far);
        start(() -> carry(near, far));
        start(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        boolean dead = false;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                dead |= state == State.CUT;
                if (!dead) {
                    out.write(bytes, 0, length);
                }
            }
        } catch (IOException broken) {
            end(from);
            end(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            throw new IllegalStateException("a loopback socket could not be closed", already);
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        sockets.forEach(Wire::end);
    }
}
