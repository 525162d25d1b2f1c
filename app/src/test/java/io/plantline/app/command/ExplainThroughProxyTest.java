package io.plantline.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.plantline.app.ExitCode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** Between a command and the dashboards may stand something that answers in their place. */
class ExplainThroughProxyTest {
    @Test
    void aProxyWithoutDashboardsBehindItIsNamedWithItsAnswer() throws Exception {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byte[] page = "<html>Bad Gateway</html>".getBytes(UTF_8);
            exchange.sendResponseHeaders(502, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        proxy.start();
        try {
            String url = "http://127.0.0.1:" + proxy.getAddress().getPort();
            Commands explain = Commands.run(
                    "explain",
                    "--plant",
                    "bakery",
                    "--kpi",
                    "elec-import-energy",
                    "--interval",
                    "day",
                    "--start",
                    "2026-03-02T00:00:00Z",
                    "--url",
                    url);
            assertThat(explain.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(explain.err()).contains(url + "/api/v1/plants/bakery", "status 502", "--url");
        } finally {
            proxy.stop(0);
        }
    }
}
