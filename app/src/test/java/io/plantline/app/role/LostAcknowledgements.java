package io.plantline.app.role;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A line to a Kafka broker that breaks at the worst moment: what is sent arrives, and from then on nothing comes back on the
 * same connection. Everything else goes through.
 */
final class LostAcknowledgements implements AutoCloseable {
    private static final int PRODUCE = 0;

    private final ServerSocket door;
    private final int broker;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private LostAcknowledgements(ServerSocket door, int broker) {
        this.door = door;
        this.broker = broker;
    }

    /** A line to the broker that listens, or will, on a port of this machine. */
    static LostAcknowledgements before(int broker) throws IOException {
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        LostAcknowledgements line = new LostAcknowledgements(door, broker);
        begin(line::accept);
        return line;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Line line = new Line(door.accept(), new Socket(InetAddress.getLoopbackAddress(), broker));
            open.addAll(List.of(line.client, line.server));
            begin(line::there);
            begin(line::back);
        }
    }

    /** One connection through it. */
    private static final class Line {
        private final Socket client;
        private final Socket server;
        private volatile boolean broken;

        private Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void there() throws IOException {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(server.getOutputStream());
            while (true) {
                byte[] request = frame(in);
                if (ByteBuffer.wrap(request).getShort() == PRODUCE) {
                    broken = true;
                }
                write(request, out);
            }
        }

        private void back() throws IOException {
            DataInputStream in = new DataInputStream(server.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            while (true) {
                byte[] answer = frame(in);
                if (!broken) {
                    write(answer, out);
                }
            }
        }

        private static byte[] frame(DataInputStream in) throws IOException {
            return in.readNBytes(in.readInt());
        }

        private static void write(byte[] frame, DataOutputStream out) throws IOException {
            out.writeInt(frame.length);
            out.write(frame);
            out.flush();
        }
    }

    /** Until one of the two ends hangs up. */
    @FunctionalInterface
    private interface Work {
        void untilItEnds() throws IOException;
    }

    private static void begin(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.untilItEnds();
                    } catch (IOException hungUp) {
                        return;
                    }
                },
                "line-to-kafka");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the line does not close", e);
        }
    }
}
