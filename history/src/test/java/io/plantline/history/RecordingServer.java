package io.plantline.history;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Not a database: keeps every request it gets, and gives the answers it was told to give. */
final class RecordingServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new HashMap<>();
    private final String version;

    /** What came in, as it came: the query undecoded, the body as text. */
    record Request(String method, String path, String query, String authorization, String body) {
        @Override
        public String toString() {
            String decoded =
                    query == null || query.isEmpty() ? "" : '?' + URLDecoder.decode(query, StandardCharsets.UTF_8);
            return method + ' ' + path + decoded;
        }
    }

    RecordingServer(String version) throws IOException {
        this.version = version;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param request like {@code GET /api/v2/buckets} */
    RecordingServer answering(String request, String json) {
        answers.put(request, json);
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> requests() {
        return requests.stream().map(Request::toString).toList();
    }

    Request last() {
        return requests.get(requests.size() - 1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    path,
                    exchange.getRequestURI().getRawQuery(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    body));
            exchange.getResponseHeaders().add("X-Influxdb-Version", version);
            Optional<String> answer = Optional.ofNullable(answers.get(exchange.getRequestMethod() + ' ' + path));
            if (answer.isEmpty()) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            byte[] bytes = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
