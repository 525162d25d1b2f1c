package io.plantline.history;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Requests to a database other than writes of points, with its credentials. The InfluxDB client's own InfluxQL reader
 * is not used: it takes an error inside a result for an empty one, and fails on nulls and on commas in tags.
 */
final class StoreHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final String base;
    private final String authorization;

    StoreHttp(HistorySettings settings) {
        this.base = settings.url().toString().replaceAll("/+$", "");
        this.authorization = authorization(settings);
    }

    /** The header that carries the credentials, or null without any. */
    static String authorization(HistorySettings settings) {
        if (settings.user() != null) {
            String pair = settings.user() + ':' + settings.password();
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }
        return settings.token() == null ? null : "Token " + settings.token();
    }

    /** The body of the answer is open: the caller closes it. */
    HttpResponse<InputStream> get(String path, Map<String, String> parameters) throws OutOfService {
        return send(request(path + '?' + form(parameters)).GET().build());
    }

    HttpResponse<InputStream> post(String path, Map<String, String> parameters) throws OutOfService {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(parameters)))
                .build());
    }

    HttpResponse<InputStream> postJson(String path, Map<String, String> parameters, byte[] json) throws OutOfService {
        return send(request(path + '?' + form(parameters))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json))
                .build());
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + pathAndQuery)).timeout(ANSWER);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws OutOfService {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw new OutOfService("%s does not answer: %s".formatted(base, reason(unreachable)), unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OutOfService("%s: interrupted".formatted(base), stopping);
        }
    }

    /** What went wrong in words; many connection errors have no message of their own. */
    static String reason(Throwable error) {
        return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
    }

    private static String form(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + '=' + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
