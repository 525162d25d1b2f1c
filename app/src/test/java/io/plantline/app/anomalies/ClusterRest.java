package io.plantline.app.anomalies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The REST interface of a Flink cluster, as whoever runs one uses it. */
record ClusterRest(String address) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(60);

    /** Stops a job and says where its savepoint is. */
    String stopWithSavepoint(String job, Path folder) throws IOException, InterruptedException {
        String wish = JSON.createObjectNode()
                .put("targetDirectory", folder.toUri().toString())
                .put("drain", false)
                .toString();
        String request = ask("POST", "/jobs/%s/stop".formatted(job), BodyPublishers.ofString(wish))
                .path("request-id")
                .asText();
        long deadline = System.nanoTime() + LONGEST;
        while (System.nanoTime() < deadline) {
            JsonNode answer = ask("GET", "/jobs/%s/savepoints/%s".formatted(job, request), BodyPublishers.noBody());
            if (answer.at("/status/id").asText().equals("COMPLETED")) {
                return answer.at("/operation/location").asText();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IOException("job %s gives no savepoint".formatted(job));
    }

    void cancel(String job) throws IOException, InterruptedException {
        ask("PATCH", "/jobs/" + job, BodyPublishers.noBody());
    }

    private JsonNode ask(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
