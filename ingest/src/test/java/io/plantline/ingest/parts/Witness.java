package io.plantline.ingest.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A broker of MQTT 5 for one guest, who can watch what it is asked, in its order, and say when and how it answers a
 * publication at QoS 1. Everything else it grants at once.
 */
public final class Witness implements AutoCloseable {
    private static final int TYPE = 0xf0;
    private static final int CONNECT = 0x10;
    private static final int PUBLISH = 0x30;
    private static final int SUBSCRIBE = 0x80;

    private final ServerSocket door;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> published = new CompletableFuture<>();
    private volatile OutputStream out;

    public Witness() throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "witness");
        thread.setDaemon(true);
        thread.start();
    }

    public String url() {
        return "tcp://127.0.0.1:" + door.getLocalPort();
    }

    /** What was asked so far: {@code publish TOPIC} or {@code subscribe}, and {@code gone} once the guest is. */
    public List<String> asked() {
        return asked;
    }

    /** Answers the publication at QoS 1, when it has come. */
    public void answer(int reason) throws Exception {
        int id = published.get();
        send(0x40, 4, id >> 8, id & 0xff, reason, 0);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        try (Socket guest = door.accept()) {
            DataInputStream in = new DataInputStream(guest.getInputStream());
            out = guest.getOutputStream();
            for (int first = in.read(); first >= 0; first = in.read()) {
                byte[] packet = new byte[length(in)];
                in.readFully(packet);
                take(first, packet);
            }
        } catch (IOException hungUp) {
            // as good as a goodbye
        } finally {
            asked.add("gone");
        }
    }

    private void take(int first, byte[] packet) {
        switch (first & TYPE) {
            case CONNECT -> send(0x20, 3, 0, 0, 0);
            case PUBLISH -> {
                int length = number(packet, 0);
                asked.add("publish " + new String(packet, 2, length, UTF_8));
                if ((first & 0x02) != 0) {
                    published.complete(number(packet, 2 + length));
                }
            }
            case SUBSCRIBE -> {
                asked.add("subscribe");
                send(0x90, 4, packet[0], packet[1], 0, 1);
            }
            default -> {}
        }
    }

    private static int number(byte[] packet, int at) {
        return ((packet[at] & 0xff) << 8) | (packet[at + 1] & 0xff);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int digit;
        do {
            digit = in.read();
            length |= (digit & 0x7f) << shift;
            shift += 7;
        } while ((digit & 0x80) != 0);
        return length;
    }

    private void send(int... bytes) {
        byte[] packet = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packet[i] = (byte) bytes[i];
        }
        try {
            out.write(packet);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
