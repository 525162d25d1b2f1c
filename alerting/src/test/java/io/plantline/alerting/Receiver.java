package io.plantline.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody's web server that takes alerts, refuses them, or says nothing at all. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final CountDownLatch open = new CountDownLatch(1);
    private final BlockingQueue<Post> posts = new LinkedBlockingQueue<>();
    private volatile int status = 204;
    private volatile boolean silent;

    record Post(Headers headers, String body) {
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException malformed) {
                throw new UncheckedIOException(malformed);
            }
        }

        String kind() {
            return json().path("kind").textValue();
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    URI url() {
        return URI.create(
                "http://127.0.0.1:%d/alerts".formatted(server.getAddress().getPort()));
    }

    void answers(int with) {
        status = with;
    }

    /** From now on it takes messages and never says so, or says so again. */
    void isSilent(boolean now) {
        silent = now;
    }

    Post next() throws InterruptedException {
        Post post = posts.poll(30, TimeUnit.SECONDS);
        if (post == null) {
            throw new AssertionError("nothing was posted within 30 s");
        }
        return post;
    }

    int waiting() {
        return posts.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        posts.add(new Post(exchange.getRequestHeaders(), body));
        if (silent) {
            try {
                open.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
    }
}
