package io.plantline.dashboards.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read of a provider, and where that ends. */
class CallsTest {
    private static final byte[] SOME = new byte[64 * 1024];

    private HttpServer provider;

    @BeforeEach
    void listen() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", CallsTest::keys);
        provider.createContext("/endless", CallsTest::endless);
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop(0);
    }

    @Test
    void anAnswerIsReadToItsEnd() throws IOException {
        assertThat(Calls.thatFollow().retrieveResource(at("/keys").toURL()).getContent())
                .isEqualTo("{\"keys\":[]}");
    }

    @Test
    void anAnswerWithoutEndIsGivenUpOnceItIsTooLong() {
        assertThatThrownBy(
                        () -> Calls.thatFollow().retrieveResource(at("/endless").toURL()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("says more than 524,288 bytes");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + path);
    }

    private static void keys(HttpExchange call) throws IOException {
        byte[] told = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, told.length);
        try (OutputStream body = call.getResponseBody()) {
            body.write(told);
        }
    }

    /** Ends when the caller has gone. */
    private static void endless(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        try (OutputStream body = call.getResponseBody()) {
            while (true) {
                body.write(SOME);
            }
        }
    }
}
