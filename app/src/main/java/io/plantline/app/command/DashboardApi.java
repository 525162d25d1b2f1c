package io.plantline.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.plantline.app.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Option;

/** The HTTP API of a stack that runs, as commands ask it. */
final class DashboardApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "PLANTLINE_API_TOKEN";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8080",
            paramLabel = "URL",
            description =
                    "the dashboards (default: ${DEFAULT-VALUE}); where people sign in, with the token in PLANTLINE_API_TOKEN")
    private URI url;

    /** A path with what is given of a query; what is null is left away. */
    static String query(String path, Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> Objects.nonNull(parameter.getValue()))
                .map(parameter ->
                        parameter.getKey() + '=' + coded(parameter.getValue().toString()))
                .collect(Collectors.joining("&", path + '?', ""));
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What is answered, as a stream.
     *
     * @throws Refusal where nobody answers, or where the answer is a problem: with what would be right
     */
    InputStream get(String path, Duration patience) throws Refusal, IOException {
        HttpResponse<InputStream> answer = send(path, patience);
        if (answer.statusCode() == OK) {
            return answer.body();
        }
        try (InputStream body = answer.body()) {
            String problem =
                    problem(path, answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            throw answer.statusCode() == UNAVAILABLE ? Refusal.unreachable(problem) : Refusal.wrongInput(problem);
        }
    }

    private HttpResponse<InputStream> send(String path, Duration patience) throws Refusal {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(url.resolve(path)).timeout(patience);
            Optional.ofNullable(System.getenv(TOKEN))
                    .ifPresent(token -> request.header("Authorization", "Bearer " + token));
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | IllegalArgumentException silent) {
            throw Refusal.unreachable(
                    "the dashboards at %s do not answer (--url): %s".formatted(url, silent.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.unreachable("stopped while waiting for the dashboards at " + url);
        }
    }

    /** A problem as the API tells it, with what would be right. */
    private String problem(String path, int status, String body) throws Refusal {
        JsonNode problem = json(body);
        if (!problem.isObject()) {
            throw Refusal.unreachable(("%s was answered with status %d and no problem of the dashboards: something else"
                            + " answers there, such as a proxy; look whether the dashboards run and --url names them")
                    .formatted(url.resolve(path), status));
        }
        String expected = StreamSupport.stream(problem.path("expected").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        return problem.path("detail").asText(body) + (expected.isEmpty() ? "" : " Right would be: " + expected);
    }

    /** What the text says; nothing where it is no JSON. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException other) {
            return MissingNode.getInstance();
        }
    }
}
