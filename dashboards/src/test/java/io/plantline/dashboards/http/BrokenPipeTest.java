package io.plantline.dashboards.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A pipe that breaks behind the server is its own failure, and not that whoever asked has left. */
class BrokenPipeTest {
    @Test
    void aPipeToTheDatabaseThatBreaksIsAFailureOfTheServer() throws Exception {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            Problems.addTo(config.routes);
            config.routes.get("/figures", request -> {
                throw new IOException("Broken pipe");
            });
        });
        server.start("127.0.0.1", 0);
        try {
            URI address = URI.create("http://127.0.0.1:%d/figures".formatted(server.port()));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        } finally {
            server.stop();
        }
    }
}
