package io.plantline.app.role;

import io.plantline.app.settings.Setting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Something outside this process that is needed, where it is, and the setting that says so. */
record Place(String what, List<URI> addresses, Setting setting) {
    private static final int CONNECT_MILLIS = 2_000;

    /** True where one of its addresses accepts a connection now. */
    boolean answers() {
        return addresses.stream().anyMatch(Place::answers);
    }

    @SuppressWarnings("AddressSelection") // it is about whether anybody is there, not about who
    private static boolean answers(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), port(address)), CONNECT_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return switch (address.getScheme()) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            case "ssl", "mqtts" -> 8883;
            case "kafka" -> 9092;
            default -> 1883;
        };
    }

    @Override
    public String toString() {
        String where = addresses.stream()
                .map(address -> address.getHost() + ':' + port(address))
                .collect(Collectors.joining(","));
        return "%s at %s (%s)".formatted(what, where, setting.key());
    }
}
