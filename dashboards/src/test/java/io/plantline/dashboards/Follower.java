package io.plantline.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody who follows the live stream and waits for what comes. */
final class Follower implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Thread reader = new Thread(this::read, "follower");

    record Event(String id, String name, JsonNode data) {}

    private Follower(InputStream body) {
        this.body = body;
        reader.setDaemon(true);
        reader.start();
    }

    static Follower of(Served served, String path) throws Exception {
        return of(served, served.request(path).build());
    }

    static Follower after(Served served, String path, String lastId) throws Exception {
        return of(served, served.request(path).header("Last-Event-ID", lastId).build());
    }

    static Follower of(Served served, HttpRequest request) throws Exception {
        var answer = served.client().send(request, HttpResponse.BodyHandlers.ofInputStream());
        return new Follower(answer.body());
    }

    /** The next event of any kind. */
    Event next() throws InterruptedException {
        Event event = events.poll(15, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("nothing came on the live stream within 15 s");
        }
        return event;
    }

    /** The next event of a name; others before it are let go. */
    Event next(String name) throws InterruptedException {
        Event event = next();
        while (!event.name().equals(name)) {
            event = next();
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = null;
            String name = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    events.add(new Event(id, name, JSON.readTree(line.substring(6))));
                } else if (line.startsWith(":")) {
                    events.add(new Event(null, "comment", JSON.createObjectNode()));
                }
            }
        } catch (IOException ended) {
            events.add(new Event(null, "ended", JSON.createObjectNode()));
        }
    }
}
