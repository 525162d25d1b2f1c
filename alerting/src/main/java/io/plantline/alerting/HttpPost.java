package io.plantline.alerting;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts JSON and wants to hear that it was taken. */
final class HttpPost {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SHOWN = 200;

    private HttpPost() {}

    static void send(HttpClient http, HttpRequest.Builder request, String body) throws DeliveryFailed {
        HttpRequest post = request.timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "plantline")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(post, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                String said = answer.body().strip();
                throw new DeliveryFailed("%s answers %d: %s"
                        .formatted(
                                post.uri().getAuthority(),
                                answer.statusCode(),
                                said.substring(0, Math.min(SHOWN, said.length()))));
            }
        } catch (IOException unreachable) {
            throw new DeliveryFailed(post.uri().getAuthority() + " cannot be reached", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DeliveryFailed("interrupted", stopped);
        }
    }
}
