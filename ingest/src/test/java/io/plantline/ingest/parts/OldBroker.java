package io.plantline.ingest.parts;

import io.plantline.parts.Mosquitto;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A broker that speaks MQTT 3.1.1 and has never heard of 5: a door before a mosquitto that answers a CONNECT of any other
 * version as the older standard says, and lets the rest through.
 */
public final class OldBroker implements AutoCloseable {
    /** Acceptance refused: unacceptable protocol version. */
    private static final byte[] TOO_NEW = {0x20, 2, 0, 1};

    private static final int LEVEL_3_1_1 = 4;

    /** Where the protocol level stands, behind type, length of one byte or two, and the name MQTT. */
    private static final int BEFORE_LEVEL = 6;

    private final Mosquitto behind;
    private final ServerSocket door;
    private final Queue<Closeable> open = new ConcurrentLinkedQueue<>();

    public OldBroker(Mosquitto behind) throws IOException {
        this.behind = behind;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        inBackground(this::welcome);
    }

    public String url() {
        return "tcp://127.0.0.1:" + door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Closeable socket : open) {
            socket.close();
        }
    }

    private void welcome() throws IOException {
        while (!door.isClosed()) {
            Socket guest = door.accept();
            open.add(guest);
            inBackground(() -> receive(guest));
        }
    }

    private void receive(Socket guest) throws IOException {
        DataInputStream in = new DataInputStream(guest.getInputStream());
        byte[] begin = new byte[2];
        in.readFully(begin);
        byte[] rest = in.readNBytes((begin[1] & 0x80) == 0 ? BEFORE_LEVEL + 1 : BEFORE_LEVEL + 2);
        if (rest[rest.length - 1] != LEVEL_3_1_1) {
            guest.getOutputStream().write(TOO_NEW);
            guest.close();
            return;
        }
        Socket host = new Socket(InetAddress.getLoopbackAddress(), behind.port());
        open.add(host);
        host.getOutputStream().write(begin);
        host.getOutputStream().write(rest);
        inBackground(() -> carry(host.getInputStream(), guest.getOutputStream(), guest));
        carry(in, host.getOutputStream(), host);
    }

    private static void carry(InputStream from, OutputStream to, Closeable atEnd) throws IOException {
        try (atEnd) {
            from.transferTo(to);
        }
    }

    /** Something that ends with its connection. */
    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException hungUp) {
                        Thread.currentThread().interrupt();
                    }
                },
                "old-broker");
        thread.setDaemon(true);
        thread.start();
    }
}
