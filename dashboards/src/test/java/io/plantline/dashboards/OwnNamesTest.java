package io.plantline.dashboards;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.plantline.dashboards.demo.DemoPlants;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Under whose name a browser may read and change things here. */
class OwnNamesTest {
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String RETRY =
            "POST /api/v1/plants/" + DemoPlants.all().get(0).id() + "/rejected/retry";
    private static final String READ = "GET /api/v1/plants";

    private Served served;

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aPageUnderANameOfSomebodyElseChangesNothing() throws Exception {
        served = new Served(new DashboardSettings(EVERYWHERE, 0, Set.of("Plant.example"), false, Optional.empty()));
        assertThat(asked(RETRY, "rebound.example", true)).isEqualTo(403);
        assertThat(asked(RETRY, "plant.example", true)).isNotEqualTo(403);
        assertThat(asked(RETRY, "127.0.0.1", true)).isNotEqualTo(403);
        assertThat(asked(RETRY, "dashboards", false)).as("no browser").isNotEqualTo(403);
        assertThat(asked(READ, "dashboards", false)).isEqualTo(200);
    }

    @Test
    void onceAllNamesAreKnownNothingIsToldUnderAnother() throws Exception {
        served = new Served(new DashboardSettings(EVERYWHERE, 0, Set.of("plant.example"), true, Optional.empty()));
        assertThat(asked(READ, "rebound.example", false)).isEqualTo(403);
        assertThat(asked(READ, "plant.example", false)).isEqualTo(200);
        assertThat(asked(READ, "localhost", false)).isEqualTo(200);
    }

    @Test
    void behindAProxyOfThisMachineItsPublicNameIsOurs() throws Exception {
        served = new Served(
                new DashboardSettings(DashboardSettings.LOOPBACK, 0, Set.of("plant.example"), true, Optional.empty()));
        assertThat(asked(RETRY, "plant.example", true)).isNotEqualTo(403);
        assertThat(asked(RETRY, "rebound.example", false)).isEqualTo(403);
    }

    /** The status of what is asked under a name, by a page of that name or by a program. */
    private int asked(String request, String name, boolean byPage) throws Exception {
        URI address = served.server.address();
        String host = name + ":" + address.getPort();
        String origin = byPage ? "Origin: http://" + host + "\r\n" : "";
        String asked = request + " HTTP/1.1\r\nHost: " + host + "\r\n" + origin
                + "Content-Length: 0\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.getOutputStream().write(asked.getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }
}
