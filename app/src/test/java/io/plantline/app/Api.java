package io.plantline.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The HTTP API as a client sees it. */
public record Api(URI address, HttpClient client) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    public static Api at(URI address) {
        return new Api(address, HttpClient.newHttpClient());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    public JsonNode post(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return JSON.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    public String text(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    public int status(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What is answered to a JSON object that is posted. */
    public JsonNode post(String path, String json) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return JSON.readTree(
                client.send(post, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** The status once it is as wanted, or the last one after a minute. */
    public int awaitStatus(String path, int wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST;
        int status = status(path);
        while (status != wanted && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            status = status(path);
        }
        return status;
    }

    /** The answer once it is as wanted, or the last one after a minute. */
    public JsonNode await(String path, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST;
        JsonNode answer = get(path);
        while (!wanted.test(answer) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            answer = get(path);
        }
        return answer;
    }

    /** The lines of a stream of server-sent events, as they come. */
    public Stream<String> events(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofLines()).body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .build();
    }
}
