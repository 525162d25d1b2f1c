package io.plantline.app.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The JobManager of a Flink cluster, asked whether it is one before anything is made for it. */
public final class JobManager {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String REMEDY = "name host and port of its REST interface, usually 8081, and see that it runs";
    private static final int OK = 200;

    private JobManager() {}

    /**
     * Refuses to go on where none answers.
     *
     * @param address {@code host:port}, or null where the job runs in a process of its own
     */
    public static void requireAnswer(String address) throws Refusal, InterruptedException {
        if (address == null) {
            return;
        }
        if (!address.matches("[^\\s/:@]+:\\d{1,5}|\\[[0-9a-fA-F:.]+]:\\d{1,5}")) {
            throw Refusal.wrongUsage(
                    "--jobmanager %s: it is HOST:PORT, such as flink.example.org:8081".formatted(address));
        }
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://%s/config".formatted(address)))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(question, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK
                    || !new ObjectMapper().readTree(answer.body()).has("flink-version")) {
                throw noFlink(address);
            }
        } catch (JsonProcessingException other) {
            throw noFlink(address);
        } catch (IOException silent) {
            throw Refusal.unreachable(
                    "--jobmanager %s: no JobManager answers there: %s; %s".formatted(address, words(silent), REMEDY));
        }
    }

    private static Refusal noFlink(String address) {
        return Refusal.unreachable(
                "--jobmanager %s: what answers there is no JobManager of Flink; %s".formatted(address, REMEDY));
    }

    private static String words(IOException silent) {
        return silent.getMessage() == null ? "connection refused, or nobody knows its name" : silent.getMessage();
    }
}
