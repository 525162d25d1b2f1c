package io.plantline.app.role;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /healthz}, {@code /readyz} and {@code /metrics} of roles that have no web server of their own. */
public final class OpsServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final String TEXT = "text/plain; charset=utf-8";

    private final HttpServer server;

    private OpsServer(HttpServer server) {
        this.server = server;
    }

    @SuppressWarnings("AddressSelection") // listens on the first address of a name, as every server does
    public static OpsServer start(String host, int port, List<Role> roles, PrometheusMeterRegistry metrics)
            throws Refusal {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            server.createContext("/healthz", exchange -> answer(exchange, OK, TEXT, "ok\n"));
            server.createContext("/readyz", exchange -> readiness(exchange, roles));
            server.createContext(
                    "/metrics", exchange -> answer(exchange, OK, "text/plain; version=0.0.4", metrics.scrape()));
            server.start();
            return new OpsServer(server);
        } catch (IOException e) {
            throw Refusal.wrongInput(
                    "cannot listen on %s:%d: %s; set ops.port to another".formatted(host, port, e.getMessage()));
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void readiness(HttpExchange exchange, List<Role> roles) throws IOException {
        List<String> problems = roles.stream()
                .flatMap(role -> role.problem().map(problem -> role.name() + ": " + problem).stream())
                .toList();
        if (problems.isEmpty()) {
            answer(exchange, OK, TEXT, "ready\n");
        } else {
            answer(exchange, UNAVAILABLE, TEXT, String.join("\n", problems) + "\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
